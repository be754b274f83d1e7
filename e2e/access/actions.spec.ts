import { expect, test } from '../test'
import { addressOf, mixed } from './address'
import { Caller, type ActionAnswer } from './call'
import { gatherCrew } from './crew'
import { actors, type Things } from './matrix'
import { actions, type ActionRow } from './matrix-actions'
import { readOperations, type BuiltAction } from './operations'
import { changedBetween, standOf, writtenBetween } from './stand'

// A server action is a public POST: it is called here as anybody could, whatever the page shows them.

const notAllowed = /^Your role in this team does not allow this/
const notFound = /not found/
const signedOut = /^You are signed out/

interface Operation {
  readonly action: BuiltAction
  readonly row: ActionRow
}

function press(caller: Caller, { action, row }: Operation, things: Things, headers: Record<string, string> = {}) {
  const fields = { ...row.fields(things), ...(typeof row.allowed === 'object' && { teamId: things.teamId }) }
  return caller.act(addressOf(action.page, things), action.id, fields, headers)
}

function expectRefused(answer: ActionAnswer, words: RegExp | undefined, who: string): void {
  expect(answer.outcome, `${who}: "${answer.message}"`).toBe('refused')
  if (words) expect(answer.message, who).toMatch(words)
}

/** Has it an id in it that belongs to a team? Ids that the form makes itself differ each time. */
function pointsAtTeam({ row }: Operation, own: Things, foreign: Things): boolean {
  const [one, again, other] = [row.fields(own), row.fields(own), row.fields({ ...foreign, ownId: own.ownId })]
  return Object.keys(one).some((name) => one[name] === again[name] && one[name] !== other[name])
}

for (const action of readOperations().actions) {
  const row = actions[action.name]
  if (!row) continue
  const operation = { action, row }
  const { allowed } = row
  if (typeof allowed !== 'object') {
    test(`action ${action.name}`, async ({ owner, appUrl }) => {
      const crew = await gatherCrew(owner, appUrl)
      const things = crew.thingsOf('helper')
      const before = await standOf(owner, things.teamId)
      const answer = await press(new Caller(appUrl, undefined), operation, things)
      if (allowed === 'signed in') expectRefused(answer, signedOut, 'signed out')
      const fromElsewhere = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' }
      const caller = await crew.callerOf('helper')
      expect((await press(caller, operation, things, fromElsewhere)).status).toBe(403)
      expect((await press(caller, operation, things)).status, 'a sentence, not a fault').toBeLessThan(500)
      expect(writtenBetween(before, await standOf(owner, things.teamId)), 'what it wrote into a team').toEqual([])
    })
    continue
  }
  test(`action ${action.name}`, async ({ owner, appUrl }) => {
    const foreign = await gatherCrew(owner, appUrl)
    const foreignBefore = await standOf(owner, foreign.household.teamId)
    for (const actor of actors) {
      const own = await gatherCrew(owner, appUrl)
      const things = own.thingsOf(actor)
      const strange = foreign.thingsOf(actor)
      const caller = await own.callerOf(actor)
      const may = allowed.some((one) => one === actor)
      const before = await standOf(owner, things.teamId)

      const outside = await press(caller, operation, { ...strange, ownId: things.ownId })
      expectRefused(outside, notFound, `${actor} of another team`)
      expect(outside.body.includes(foreign.household.family), `a name for ${actor} of another team`).toBe(false)
      const asForm = await caller.submit(addressOf(action.page, strange), action.id, {
        ...row.fields({ ...strange, ownId: things.ownId }),
        teamId: strange.teamId,
      })
      expect(asForm.status, `${actor} of another team, without script`).toBe(404)
      expect(asForm.title + asForm.body, 'what the 404 says').not.toContain(foreign.household.family)
      if (pointsAtTeam(operation, things, strange)) {
        const answer = await press(caller, operation, mixed(things, strange))
        if (!(may && row.isQuiet)) {
          const words = may || row.notThisOne ? undefined : notAllowed
          expectRefused(answer, words, `${actor} with a stranger's ids`)
        }
        expect(answer.body.includes(foreign.household.family), `a name for ${actor}`).toBe(false)
      }
      const withMore = await caller.act(addressOf(action.page, things), action.id, {
        ...row.fields(things),
        teamId: things.teamId,
        isAdmin: 'yes',
      })
      expectRefused(withMore, undefined, `${actor} with a field too many`)
      expect(writtenBetween(before, await standOf(owner, things.teamId)), `what those tries of ${actor} wrote`).toEqual(
        [],
      )

      const answer = await press(caller, operation, things)
      const changed = writtenBetween(before, await standOf(owner, things.teamId))
      if (may) {
        expect(answer.outcome, `${actor}: "${answer.message}"`).not.toBe('refused')
        if (!row.isIdle) expect(changed, `what ${actor} wrote`).not.toEqual([])
      } else {
        expectRefused(answer, undefined, `${actor} without the right`)
        const words = [notAllowed, ...(row.notThisOne ? [row.notThisOne] : [])]
        expect(
          words.some((one) => one.test(answer.message)),
          `${actor}: "${answer.message}"`,
        ).toBe(true)
        expect(changed, `what ${actor} wrote without the right`).toEqual([])
      }
    }
    const one = await gatherCrew(owner, appUrl)
    const things = one.thingsOf('patient')
    const before = await standOf(owner, things.teamId)
    expectRefused(await press(new Caller(appUrl, undefined), operation, things), signedOut, 'signed out')
    expectRefused(await press(await one.formerMember(), operation, things), notFound, 'a former member')
    const fromElsewhere = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' }
    expect((await press(await one.callerOf('patient'), operation, things, fromElsewhere)).status).toBe(403)
    expect(writtenBetween(before, await standOf(owner, things.teamId)), 'what outsiders wrote').toEqual([])
    expect(
      changedBetween(foreignBefore, await standOf(owner, foreign.household.teamId)),
      'what strangers wrote',
    ).toEqual([])
  })
}
