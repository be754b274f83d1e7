import { expectAccessible } from '../axe'
import { expect, test } from '../test'

test('a nurse works through the caseload with the keyboard alone, and may turn its keys off', async ({ as }) => {
  const page = await as('kofi')
  await page.goto('/caseload')
  const nameOf = (name: string) => page.getByRole('link', { name, exact: true })
  const off = page.getByRole('button', { name: 'Turn these keys off' })
  await expect(off).toBeVisible()
  await expectAccessible(page)

  await page.keyboard.press('j')
  await expect(nameOf('Rafael Castillo')).toBeFocused() // to be called: first
  await page.keyboard.press('j')
  await expect(nameOf('Ines Okafor')).toBeFocused()
  await page.keyboard.press('k')
  await expect(nameOf('Rafael Castillo')).toBeFocused()

  await page.keyboard.press('/')
  const search = page.getByLabel('Find by name')
  await expect(search).toBeFocused()
  await page.keyboard.type('ines')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=ines/)
  await expect(nameOf('Rafael Castillo')).toHaveCount(0)
  await expect(off).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/plan$/)

  await page.goto('/caseload')
  await off.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Turn the keys on' })).toBeVisible()
  await page.keyboard.press('j')
  await expect(nameOf('Rafael Castillo')).not.toBeFocused()
})

test('a patient reads about the knowledge and meets nothing that would surprise; a nurse reads all of it', async ({
  as,
}) => {
  const hard = /end of life|dying|hospice|bereave|someone dies|stop the breathing machine/i
  const ines = await as('ines', { javaScript: false })
  await ines.goto('/knowledge?unfolded=yes')
  await expect(ines.getByRole('heading', { name: 'Preventing falls' })).toBeVisible()
  expect(await ines.content()).not.toMatch(hard)
  await expect(ines.getByRole('heading', { name: 'Power wheelchair' })).toHaveCount(0)
  await ines.getByRole('link', { name: 'Open: A talk about getting around' }).click()
  await expect(ines.getByRole('heading', { name: 'Power wheelchair' })).toBeVisible()
  expect(await ines.content()).not.toMatch(hard)

  const kofi = await as('kofi')
  await kofi.goto('/knowledge?q=power+wheelchair')
  await expect(kofi.getByText('Walking is 2 or less', { exact: false }).first()).toBeVisible()
  await expectAccessible(kofi)
})
