import { randomUUID } from 'node:crypto'
import { addressOf } from '../access/address'
import { readOperations } from '../access/operations'
import { dayAt, furnish } from '../furnish'
import { makeHousehold } from '../household'
import { expect, test } from '../test'
import { expectNowhere, needsInPlan, needsOf } from './disclosed'

test('a patient on “only what I need now” meets no trace of what is due at the end of life, on screen or on paper', async ({
  as,
  owner,
}) => {
  test.setTimeout(300_000)
  const household = await makeHousehold(owner)
  const things = await furnish(owner, household)
  const { teamId, member } = household

  // The breathing test is so low that the hardest topics are worth doing now.
  const nurse = await as(member.nurse)
  await nurse.goto(household.page('plan/what-we-notice'))
  await owner.add('observations', [
    {
      ...{ team_id: teamId, id: randomUUID(), field: 'measures.fvc_pct', value: 25 },
      ...{ observed_on: dayAt('America/New_York').toString(), recorded_by_id: member.nurse.userId },
    },
  ])
  await nurse.goto(household.page('plan'))
  await nurse.getByText('Fast change is off').click()
  await nurse.getByRole('button', { name: 'Turn fast change on' }).click()
  await expect(nurse.getByText('Fast change is on')).toBeVisible()
  const expected = await owner.rows<{ need_id: string }>(
    `SELECT need_id FROM need_displays WHERE team_id = $1 AND state = 'expected_now'`,
    [teamId],
  )
  const due = needsOf('end-of-life').filter(({ id }) => expected.some(({ need_id }) => need_id === id))
  expect(due.length).toBeGreaterThanOrEqual(1)
  expect((await needsInPlan(owner, teamId)).size).toBeGreaterThan(20)
  const talk = nurse
    .getByRole('region', { name: /Talk with the patient/ })
    .or(nurse.locator('section').filter({ hasText: 'Talk with the patient about what they want to know' }))
  await expect(talk.getByText(due[0]?.name ?? '')).toBeVisible()

  // Every page that the build has, as the patient gets it and as it would be printed.
  const patient = await as(member.patient)
  const secret = needsOf('end-of-life').flatMap(({ id, name, plain }) => [id, name, plain])
  const all = { ...things, teamId, ownId: member.patient.userId }
  await owner.rows(
    `INSERT INTO disclosure_choices (team_id, user_id, setting, chosen_by_id) VALUES ($1, $2, 'now', $2)`,
    [teamId, member.patient.userId],
  )
  for (const pattern of readOperations().pages) {
    await patient.goto(addressOf(pattern, all))
    await expectNowhere(patient, secret)
    await patient.emulateMedia({ media: 'print' })
    const paper = await patient.evaluate(() => document.body.innerText)
    expect(
      secret.filter((words) => paper.includes(words)),
      `${pattern} on paper`,
    ).toEqual([])
    await patient.emulateMedia({ media: 'screen' })
  }
  await patient.goto('/knowledge?unfolded=yes&q=hospice')
  await expectNowhere(patient, secret)
})
