import { randomUUID } from 'node:crypto'
import { addRegimen, dayAt } from '../furnish'
import { makeHousehold } from '../household'
import { timeFromNow, zoneAtNoon } from '../noon'
import { expect, test } from '../test'
import { answerByButtons, finish, hardSheet, startQuestions } from './answering'
import { needNamed } from './disclosed'

test('the same forms in browsers that run no script', async ({ as, owner }) => {
  test.setTimeout(120_000)
  const zone = zoneAtNoon()
  const household = await makeHousehold(owner, { zone })
  const { teamId, member } = household
  const rule = { kind: 'daily', times: [timeFromNow(zone, -10)] }
  await addRegimen(owner, household, { name: 'Riluzole', medicineId: 'riluzole', rule })
  await owner.add('tasks', [
    {
      ...{ team_id: teamId, id: randomUUID(), title: 'Fetch the thickener' },
      ...{ due_on: dayAt(zone).toString(), created_by_id: member.coordinator.userId },
    },
  ])
  const [nurse, family, patient] = [
    await as(member.nurse, { javaScript: false }),
    await as(member.caregiver, { javaScript: false }),
    await as(member.patient, { javaScript: false }),
  ]

  // A start without an answer to a question says which, and keeps what was said.
  await nurse.goto(household.page('stage/questions'))
  await nurse.getByRole('group', { name: 'Is there a feeding tube?' }).getByLabel('No', { exact: true }).check()
  await nurse.getByRole('button', { name: 'Go to the first question' }).click()
  await expect(nurse.getByText('Choose one of the three.').first()).toBeVisible()
  await expect(
    nurse.getByRole('group', { name: 'Is there a feeding tube?' }).getByLabel('No', { exact: true }),
  ).toBeChecked()

  await startQuestions(nurse, household)
  await answerByButtons(nurse, hardSheet)
  await finish(nurse)

  await family.goto(`${household.page('plan')}?all=now`)
  const need = family.getByRole('heading', { name: needNamed('hand-arm-aids').name })
  await need.click()
  await family
    .getByRole('group')
    .filter({ has: need })
    .getByRole('button', { name: /^Add task:/ })
    .first()
    .click()
  await expect(family.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible()
  const added = await owner.rows('SELECT id FROM tasks WHERE team_id = $1 AND need_id = $2', [teamId, 'hand-arm-aids'])
  expect(added).toHaveLength(1)

  await family.goto(household.page('today'))
  await family.getByRole('button', { name: 'I’ll do it: Fetch the thickener' }).click()
  await expect(family.getByRole('button', { name: 'Give it back: Fetch the thickener' })).toBeVisible()
  await family.getByRole('button', { name: 'Mark as done: Fetch the thickener' }).click()
  await expect(family.getByRole('button', { name: 'Undo: Fetch the thickener' })).toBeVisible()

  // The patient has the page open from before: what they press comes too late, and they are told.
  await patient.goto(household.page('today'))
  await family.getByRole('button', { name: /^Mark as given: Riluzole/ }).click()
  await expect(family.getByText(`Given by ${member.caregiver.name} at`)).toBeVisible()
  await patient.getByRole('button', { name: /^Mark as given: Riluzole/ }).click()
  await expect(patient.getByText(`Already given by ${member.caregiver.name} at`)).toBeVisible()
  await patient.getByRole('button', { name: 'It was the same dose' }).click()
  await expect(patient.getByText(`Given by ${member.caregiver.name} at`)).toBeVisible()

  await family.getByRole('button', { name: /^Undo: Riluzole/ }).click()
  await expect(family.getByRole('button', { name: /^Mark as given: Riluzole/ })).toBeVisible()

  await patient.goto(`${household.page('plan')}?all=now`)
  await patient.getByRole('heading', { name: 'A talk about getting around' }).click()
  await patient.getByRole('button', { name: 'Open: A talk about getting around' }).click()
  await expect(patient.getByRole('heading', { name: /Power wheelchair/ })).toBeVisible()
})
