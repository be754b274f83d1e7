import type { Page } from '@playwright/test'
import { startSession } from '../database'
import { expect, sessionCookie, test } from '../test'

/** When the live signal of this team ends for somebody, in milliseconds from the moment that is given. */
async function openStream(appUrl: string, teamId: string, token: string) {
  const response = await fetch(`${appUrl}/teams/${teamId}/events`, { headers: { Cookie: `${sessionCookie}=${token}` } })
  expect(response.status).toBe(200)
  const reader = response.body?.getReader()
  const ended = (async () => {
    while (reader && !(await reader.read()).done);
    return performance.now()
  })()
  return { ended }
}

async function addToTeam(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1, name: 'Team' })).toBeVisible()
}

test('somebody is removed: their stream ends within five seconds, their next request finds nothing', async ({
  as,
  owner,
  appUrl,
  household,
}) => {
  const { teamId, member } = household
  const token = await startSession(owner, member.helper.userId)
  const stream = await openStream(appUrl, teamId, token)
  const staying = await openStream(appUrl, teamId, await startSession(owner, member.nurse.userId))
  const page = await as(member.coordinator)
  await page.goto(household.page(`team/members/${member.helper.userId}`))
  await page.getByText(`Remove ${member.helper.name} from the team`).click()
  await page.getByRole('button', { name: `Remove ${member.helper.name} now` }).click()
  await expect(page).toHaveURL(/\/team$/)
  const removedAt = performance.now()
  const endedAt = await stream.ended
  expect(endedAt - removedAt).toBeLessThan(5000)
  console.log(`A removed member's stream ended ${Math.round(endedAt - removedAt)} ms after the page said so.`)
  const answer = await fetch(`${appUrl}/teams/${teamId}/events`, { headers: { Cookie: `${sessionCookie}=${token}` } })
  expect(answer.status).toBe(404)
  expect(await Promise.race([staying.ended, Promise.resolve('open')])).toBe('open')
})

test('a role that changes counts at once on a page that is open', async ({ as, household }) => {
  const { member } = household
  const helper = await as(member.helper)
  await helper.goto(household.page('today'))
  await expect(helper.getByRole('link', { name: 'Plan', exact: true })).toHaveCount(0)
  const lead = await as(member.coordinator)
  await lead.goto(household.page(`team/members/${member.helper.userId}`))
  await lead.getByRole('radio', { name: /^Family caregiver/ }).check()
  await lead.getByRole('button', { name: 'Change the role' }).click()
  await expect(lead.getByText('Changed. It counts from now on.')).toBeVisible()
  await expect(helper.getByRole('link', { name: 'Plan', exact: true }).first()).toBeVisible()
})

test('two people name a legal proxy; the patient ends it; the team is handed over', async ({ as, household }) => {
  const { member } = household
  const [lead, nurse, patient] = [await as(member.coordinator), await as(member.nurse), await as(member.patient)]
  const { name } = member.caregiver
  await lead.goto(household.page(`team/members/${member.caregiver.userId}`))
  await lead.getByText(`Let ${name} act for ${household.patientName}`).click()
  await lead.getByRole('button', { name: `Ask for ${name} to act` }).click()
  await expect(lead.getByText('One more member has to agree, on the team page')).toBeVisible()
  await addToTeam(nurse, household.page('team'))
  await nurse.getByRole('button', { name: `I agree that ${name} acts for the patient` }).click()
  await expect(nurse.getByText('Family caregiver, acts for the patient')).toBeVisible()
  await addToTeam(patient, household.page('team'))
  await patient.getByRole('button', { name: `End it for ${name}` }).click()
  await expect(patient.getByText('acts for the patient')).toHaveCount(0)

  await lead.goto(household.page(`team/members/${member.caregiver.userId}`))
  await lead.getByText(`Hand the running of the team over to ${name}`).click()
  await lead.getByRole('button', { name: `Hand over to ${name} now` }).click()
  await expect(lead).toHaveURL(/\/team$/)
  await expect(lead.getByRole('link', { name: 'Invite somebody' })).toHaveCount(0)
})

test('a sign-in that is too old changes no role until it is fresh', async ({ as, owner, household }) => {
  const { member } = household
  const page = await as(member.coordinator)
  await page.goto(household.page(`team/members/${member.helper.userId}`))
  await expect(page.getByRole('button', { name: 'Change the role' })).toBeVisible()
  await owner.rows(`UPDATE sessions SET signed_in_at = now() - interval '20 minutes' WHERE user_id = $1`, [
    member.coordinator.userId,
  ])
  await page.getByRole('radio', { name: /^Nurse/ }).check()
  await page.getByRole('button', { name: 'Change the role' }).click()
  await expect(page.getByText('This needs a fresh sign-in. Nothing was changed.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: 'Show that it is you' })).toBeVisible()
  const [row] = await owner.rows<{ role: string }>('SELECT role FROM memberships WHERE team_id = $1 AND user_id = $2', [
    household.teamId,
    member.helper.userId,
  ])
  expect(row?.role).toBe('helper')
})
