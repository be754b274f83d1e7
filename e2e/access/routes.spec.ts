import { expect, test } from '../test'
import { addressOf, mixed } from './address'
import { Caller, type Answer } from './call'
import { gatherCrew } from './crew'
import { actors, type Things } from './matrix'
import { routes, type RouteRow } from './matrix-routes'
import { readOperations } from './operations'
import { changedBetween, standOf } from './stand'

const fromElsewhere = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' }

function ask(caller: Caller, pattern: string, row: RouteRow, things: Things): Promise<Answer> {
  const path = addressOf(pattern, things)
  return row.body ? caller.post(path, row.body(things)) : caller.send(path, { method: row.method })
}

for (const pattern of readOperations().routes) {
  const row = routes[pattern]
  if (!row || row.allowed === 'anyone') continue
  test(`route ${row.method} ${pattern}`, async ({ owner, appUrl }) => {
    const { allowed } = row
    const foreign = await gatherCrew(owner, appUrl)
    const before = await standOf(owner, foreign.household.teamId)
    for (const actor of actors) {
      const own = await gatherCrew(owner, appUrl)
      const things = own.thingsOf(actor)
      const caller = await own.callerOf(actor)
      const start = await standOf(owner, things.teamId)
      const strange = foreign.thingsOf(actor)
      const tries = [
        strange,
        ...((row.body && !row.isForm) || /\[(?!teamId)/.test(pattern) ? [mixed(things, strange)] : []),
      ]
      const may = typeof allowed !== 'object' || allowed.some((one) => one === actor)
      for (const [index, one] of tries.entries()) {
        const answer = await ask(caller, pattern, row, one)
        const expected = index > 0 && !may ? [403, 404] : [404]
        expect(expected, `${actor} with a stranger's ids, try ${index}: ${answer.body.slice(0, 200)}`).toContain(
          answer.status,
        )
        expect(answer.body.includes(foreign.household.family), 'a name of the other team').toBe(false)
      }
      expect(changedBetween(start, await standOf(owner, things.teamId)), 'what those tries wrote').toEqual([])
      const answer = await ask(caller, pattern, row, things)
      if (may) {
        expect(answer.status, `${actor}: ${answer.body.slice(0, 200)}`).toBeGreaterThanOrEqual(200)
        expect(answer.status, `${actor}: ${answer.body.slice(0, 200)}`).toBeLessThan(row.isForm ? 304 : 300)
      } else {
        expect(answer.status, `${actor} without the right: ${answer.body.slice(0, 200)}`).toBe(403)
        expect(changedBetween(start, await standOf(owner, things.teamId))).toEqual([])
      }
    }
    const one = await gatherCrew(owner, appUrl)
    const things = one.thingsOf('patient')
    const start = await standOf(owner, things.teamId)
    const signedOut = await ask(new Caller(appUrl, undefined), pattern, row, things)
    expect(signedOut.status, 'signed out').toBe(row.isForm ? 303 : 401)
    if (row.isForm) expect(signedOut.location, 'signed out').toContain('/sign-in')
    expect((await ask(await one.formerMember(), pattern, row, things)).status, 'a former member').toBe(404)
    if (row.body) {
      const patient = await one.callerOf('patient')
      const foreignForm = await patient.post(addressOf(pattern, things), row.body(things), fromElsewhere)
      expect(foreignForm.status, 'from another site').toBe(403)
    }
    expect(changedBetween(start, await standOf(owner, things.teamId)), 'what outsiders wrote').toEqual([])
    expect(changedBetween(before, await standOf(owner, foreign.household.teamId)), 'what strangers wrote').toEqual([])
  })
}
