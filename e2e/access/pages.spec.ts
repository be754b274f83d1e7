import { expect, test } from '../test'
import { addressOf, mixed } from './address'
import type { Answer } from './call'
import { Caller } from './call'
import { gatherCrew } from './crew'
import { actors, pages } from './matrix'
import { readOperations } from './operations'
import { changedBetween, standOf } from './stand'

/** As if it did not exist: nothing of the other team, in the title or anywhere. */
function expectNothingShown(answer: Answer, family: string, who: string): void {
  expect(answer.status, `status for ${who}`).toBe(404)
  expect(answer.title, `title for ${who}`).not.toContain(family)
  expect(answer.body.includes(family), `the other team's name in the page for ${who}`).toBe(false)
}

for (const pattern of readOperations().pages) {
  test(`page ${pattern}`, async ({ owner, appUrl }) => {
    const allowed = pages[pattern] ?? []
    const [own, foreign] = [await gatherCrew(owner, appUrl), await gatherCrew(owner, appUrl)]
    const before = await standOf(owner, foreign.household.teamId)
    const path = addressOf(pattern, own.thingsOf('patient'))
    const foreignPath = addressOf(pattern, foreign.thingsOf('patient'))
    const mixedPath = addressOf(pattern, mixed(own.thingsOf('patient'), foreign.thingsOf('patient')))
    const ofTeam = typeof allowed === 'object'
    for (const actor of actors) {
      const caller = await own.callerOf(actor)
      const answer = await caller.send(path)
      const may = allowed === 'nurses' ? actor === 'nurse' : !ofTeam || allowed.some((one) => one === actor)
      if (!may) {
        expect(answer.status, `own team, ${actor}`).toBe(404)
      } else {
        expect([200, 303, 307], `own team, ${actor}: ${answer.status}`).toContain(answer.status)
        expect(answer.location ?? '', `own team, ${actor}`).not.toContain('/sign-in')
      }
      if (!ofTeam) continue
      expectNothingShown(await caller.send(foreignPath), foreign.household.family, `${actor} of another team`)
      if (mixedPath !== path)
        expectNothingShown(await caller.send(mixedPath), foreign.household.family, `${actor} with mixed ids`)
    }
    const signedOut = await new Caller(appUrl, undefined).send(path)
    if (allowed === 'anyone') expect([200, 307]).toContain(signedOut.status)
    else {
      expect(signedOut.status, 'signed out').toBe(307)
      expect(signedOut.location).toContain('/sign-in')
      expect(signedOut.body.includes(own.household.family), 'signed out').toBe(false)
    }
    if (ofTeam) {
      expectNothingShown(await (await own.formerMember()).send(path), own.household.family, 'a former member')
      const after = await standOf(owner, foreign.household.teamId)
      expect(changedBetween(before, after), 'what strangers wrote').toEqual([])
    }
  })
}
