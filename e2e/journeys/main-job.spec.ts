import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { addRegimen, dayAt } from '../furnish'
import { makeHousehold } from '../household'
import { timeFromNow, zoneAtNoon } from '../noon'
import { expect, test } from '../test'
import { answerByKeys, finishAnswers, hardSheet, startQuestions, tellTheTeam } from './answering'
import { expectNowhere, needNamed, needsInPlan, needsOf } from './disclosed'

/** Leaves a mark that only a page loaded anew would lose. */
async function markPage(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-same-page', 'yes'))
}

const expectSamePage = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-same-page', 'yes')

test('a nurse records how somebody is, the family sees and shares the work, the patient sees what was agreed', async ({
  as,
  owner,
}) => {
  test.setTimeout(120_000)
  const zone = zoneAtNoon()
  const household = await makeHousehold(owner, { zone })
  const { teamId, member } = household
  const times = [timeFromNow(zone, -10)]
  await addRegimen(owner, household, { name: 'Riluzole', medicineId: 'riluzole', rule: { kind: 'daily', times } })
  await owner.add('tasks', [
    {
      ...{ team_id: teamId, id: randomUUID(), title: 'Fetch the thickener' },
      ...{ due_on: dayAt(zone).toString(), created_by_id: member.coordinator.userId },
    },
  ])

  const nurse = await as(member.nurse)
  const family = await as(member.caregiver)
  const familyToday = await family.context().newPage()
  const patient = await as(member.patient)
  await family.goto(`${household.page('plan')}?all=now`)
  await familyToday.goto(household.page('today'))
  await patient.goto(household.page('today'))
  for (const page of [family, familyToday, patient]) await markPage(page)
  const newNeed = family.getByRole('heading', { name: needNamed('hand-arm-aids').name })
  await expect(newNeed).toHaveCount(0)

  // The nurse answers with the keys 0 to 4.
  await startQuestions(nurse, household)
  await answerByKeys(nurse, hardSheet)
  await finishAnswers(nurse)
  await expect(nurse.getByRole('heading', { name: /^\w+ needs became current/ })).toBeVisible()

  // Until the nurse has gone through what changed, the family's plan stays as they know it.
  const early = await family.context().newPage()
  await early.goto(`${household.page('plan')}?all=now`)
  await expect(early.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible()
  await expectNowhere(early, [needNamed('hand-arm-aids').name])
  await early.close()
  await tellTheTeam(nurse)
  await expect(nurse.getByRole('main')).toContainText(/King[’']s/)

  // The family's open plan shows the new needs by itself.
  await expect(family.getByRole('heading', { name: 'Worth doing now' })).toBeVisible()
  await expect(family.getByRole('link', { name: /^Show all \d+$/ }).first()).toBeVisible()
  await expectSamePage(family)
  await family.goto(`${household.page('plan')}?all=now`)
  const voice = family.getByRole('group').filter({ has: family.getByRole('heading', { name: /Saving your voice/ }) })
  await voice.getByRole('heading', { name: /Saving your voice/ }).click()
  await voice
    .getByRole('button', { name: /^Add task:/ })
    .first()
    .click()
  await expect(voice.getByText('Among the tasks.').first()).toBeVisible()

  // What changed is news on their day, in words of their own.
  await expect(familyToday.getByText(/went through the new answers\. \w+ things are worth doing now: “/)).toBeVisible()

  // The day: one takes the task, one press gives the dose; the others see it at once.
  await familyToday.getByRole('button', { name: 'I’ll do it: Fetch the thickener' }).click()
  await expect(familyToday.getByRole('button', { name: 'Give it back: Fetch the thickener' })).toBeVisible()
  await expect(
    patient.getByRole('listitem').filter({ hasText: 'Fetch the thickener' }).getByText(member.caregiver.name),
  ).toBeVisible()
  await familyToday.getByRole('button', { name: /^Mark as given: Riluzole/ }).click()
  const given = `Given by ${member.caregiver.name} at`
  await expect(familyToday.getByText(given)).toBeVisible()
  await expect(patient.getByText(given)).toBeVisible()
  await expectSamePage(familyToday)
  await expectSamePage(patient)

  // What the patient has not agreed to is nowhere in what their browser gets.
  const inPlan = await needsInPlan(owner, teamId)
  const hardest = needsOf('end-of-life').filter(({ id }) => inPlan.has(id))
  const sensitive = needsOf('sensitive').filter(({ id }) => inPlan.has(id))
  expect(hardest.length).toBeGreaterThanOrEqual(3)
  expect(sensitive.length).toBeGreaterThanOrEqual(5)
  const secret = needsOf('end-of-life').flatMap(({ id, name, plain }) => [id, name, plain])
  const closed = sensitive.flatMap(({ name, plain }) => [name, plain])
  const pages = ['plan', 'plan?all=now', 'today', 'stage', 'more', 'team', 'team/what-we-see']
  for (const name of pages) {
    await patient.goto(household.page(name))
    await expect(patient.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNowhere(patient, [...secret, ...closed, 'King’s', "King's", 'MiToS'])
    await family.goto(household.page(name === 'team/what-we-see' ? 'today' : name))
    await expectNowhere(family, secret)
  }
  await patient.goto(`${household.page('plan')}?all=now`)
  await expect(patient.getByRole('heading', { name: 'A talk about getting around' })).toBeVisible()
  await nurse.goto(`${household.page('plan')}?all=coming`)
  for (const { name } of hardest) await expect(nurse.getByText(name).first()).toBeVisible()

  // The patient chooses to see stage and scores, and opens a topic.
  await patient.goto(household.page('team/what-we-see'))
  await patient.getByLabel('Yes, show them to me').check()
  await patient
    .locator('form')
    .filter({ has: patient.getByLabel('Yes, show them to me') })
    .getByRole('button', { name: 'Choose this' })
    .click()
  await expect(patient.getByText('You see your stage and scores from now on.')).toBeVisible()
  await patient.goto(household.page('stage'))
  await expect(patient.getByRole('main')).toContainText(/King[’']s/)
  await patient.goto(`${household.page('plan')}?all=now`)
  await patient.getByRole('heading', { name: 'A talk about getting around' }).click()
  await patient.getByRole('button', { name: 'Open: A talk about getting around' }).click()
  await expect(patient.getByRole('heading', { name: /Power wheelchair/ })).toBeVisible()
})
