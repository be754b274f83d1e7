import { addRegimen } from '../furnish'
import { makeHousehold } from '../household'
import { timeFromNow, zoneAtNoon } from '../noon'
import { expect, test } from '../test'

test('a dose by the keyboard alone: past the head of the page, to the button, given, and undone', async ({
  as,
  owner,
}) => {
  const zone = zoneAtNoon()
  const household = await makeHousehold(owner, { zone })
  const rule = { kind: 'daily', times: [timeFromNow(zone, -10)] }
  await addRegimen(owner, household, { name: 'Riluzole', medicineId: 'riluzole', rule })
  const page = await as(household.member.caregiver)
  await page.goto(household.page('today'))
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()

  const tabTo = async (name: RegExp) => {
    const button = page.getByRole('button', { name }).first()
    await expect(async () => {
      await page.keyboard.press('Tab')
      await expect(button).toBeFocused({ timeout: 100 })
    }).toPass()
  }
  await tabTo(/^Mark as given: Riluzole/)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Given by ${household.member.caregiver.name} at`)).toBeVisible()
  await tabTo(/^Undo/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Mark as given: Riluzole/ })).toBeVisible()
})
