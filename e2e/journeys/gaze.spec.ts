import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { showAs, listen } from '../display'
import { addRegimen, dayAt } from '../furnish'
import { makeHousehold, type Household } from '../household'
import { timeFromNow, zoneAtNoon } from '../noon'
import { expect, test } from '../test'
import type { Owner } from '../database'

// A person who can only move their eyes: every act in two activations or fewer, and what it brings about elsewhere.

const tablet = { width: 1180, height: 820 }
const zone = zoneAtNoon()

/** A home with a dose that is due, and a task of today. */
async function furnishDay(owner: Owner): Promise<Household> {
  const household = await makeHousehold(owner, { zone })
  const rule = { kind: 'daily', times: [timeFromNow(zone, -10)] }
  await addRegimen(owner, household, { name: 'Riluzole', medicineId: 'riluzole', rule })
  await owner.add('tasks', [
    {
      ...{ team_id: household.teamId, id: randomUUID(), title: 'Charge the chair' },
      ...{ due_on: dayAt(zone).toString(), created_by_id: household.member.coordinator.userId },
    },
  ])
  return household
}

/** Half a second later: the next activation is meant. */
const pauseMs = 550

/** Counts activations, and looks away between them as a person does. */
function eyesOn(page: Page) {
  let count = 0
  return {
    async choose(role: 'link' | 'button', name: string | RegExp) {
      if (count > 0) await page.waitForTimeout(pauseMs)
      await page.getByRole(role, { name }).click()
      count += 1
    },
    activations: () => count,
  }
}

for (const javaScript of [true, false]) {
  test(`a dose is logged in two activations and taken back in one, ${javaScript ? 'with' : 'without'} script`, async ({
    as,
    owner,
    appUrl,
  }) => {
    const household = await furnishDay(owner)
    const page = await as(household.member.patient, { viewport: tablet, javaScript })
    await showAs(page, appUrl, { mode: 'gaze' })
    await page.goto(household.page('today'))
    const eyes = eyesOn(page)
    await eyes.choose('link', /^Choose this: Riluzole/)
    await eyes.choose('button', /^Mark as given: Riluzole/)
    await expect(page.getByText(/^Given by Pat/)).toBeVisible()
    expect(eyes.activations()).toBe(2)
    const rows = await owner.rows('SELECT 1 FROM live_doses WHERE team_id = $1', [household.teamId])
    expect(rows).toHaveLength(1)
    await eyes.choose('button', /^Undo: Riluzole/)
    await expect(page.getByRole('button', { name: /^Mark as given/ })).toBeVisible()
    expect(await owner.rows('SELECT 1 FROM live_doses WHERE team_id = $1', [household.teamId])).toEqual([])
  })
}

test('a task is done in two activations, by Tab and Enter alone', async ({ as, owner, appUrl }) => {
  const household = await furnishDay(owner)
  const page = await as(household.member.patient, { viewport: tablet })
  await showAs(page, appUrl, { mode: 'gaze' })
  await page.goto(household.page('today'))
  const tabTo = async (name: RegExp) => {
    const wanted = page.getByRole('link', { name }).or(page.getByRole('button', { name }))
    await expect(wanted).toBeVisible()
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab')
      if (await wanted.evaluate((element) => element === document.activeElement)) return
    }
    throw new Error(`Tab never reached ${name}.`)
  }
  await tabTo(/^Choose this: Charge the chair/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/task=/)
  await page.waitForTimeout(pauseMs)
  await tabTo(/^Mark as done: Charge the chair/)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Done by Pat/)).toBeVisible()
})

test('help is called with one activation, rings two other browsers within seconds, and one of them answers', async ({
  as,
  owner,
  appUrl,
}) => {
  const household = await furnishDay(owner)
  const { patient, caregiver, helper } = household.member
  const caller = await as(patient, { viewport: tablet })
  await showAs(caller, appUrl, { mode: 'gaze' })
  const [carol, hal] = [await as(caregiver, { viewport: { width: 390, height: 844 } }), await as(helper)]
  await Promise.all([
    caller.goto(household.page('plan')),
    carol.goto(household.page('today')),
    hal.goto(household.page('tasks')),
  ])
  for (const page of [caller, carol, hal]) await page.waitForLoadState('networkidle').catch(() => undefined)

  const pressedAt = Date.now()
  await caller.getByRole('button', { name: /^Call for help/ }).click()
  const words = `${patient.name} is calling for help`
  await Promise.all([carol, hal].map((page) => expect(page.getByRole('alert').getByText(words)).toBeVisible()))
  const seenMs = Date.now() - pressedAt
  expect(seenMs).toBeLessThan(5000)
  console.log(`A call for help stood on two other screens after ${seenMs} ms.`)
  await expect(caller.getByText('Ringing everyone')).toBeVisible()
  await expect(carol).toHaveTitle('Call for help')

  await carol.getByRole('button', { name: `I am coming to ${patient.name}` }).click()
  await expect(caller.getByText(`${caregiver.name} is coming`)).toBeVisible()
  await expect(hal.getByText(`${caregiver.name} is coming to ${patient.name}`)).toBeVisible()
  await expect(hal.getByRole('button', { name: /I am coming/ })).toHaveCount(0)
  await expect(carol).toHaveTitle('Today · Alongside')

  await carol.getByRole('button', { name: 'I cannot come after all' }).click()
  await expect(hal.getByRole('button', { name: `I am coming to ${patient.name}` })).toBeVisible()
  await hal.getByRole('button', { name: `I am coming to ${patient.name}` }).click()
  await expect(caller.getByText(`${helper.name} is coming`)).toBeVisible()
  await hal.waitForTimeout(pauseMs)
  await hal.getByRole('button', { name: 'All is well now' }).click()
  await expect(caller.getByRole('button', { name: /^Call for help/ })).toBeVisible()
  await expect(carol.getByRole('alert').getByText(patient.name)).toHaveCount(0)

  await carol.goto(household.page('help'))
  await expect(carol.getByText(`${helper.name} answered`)).toBeVisible()
})

test('a look that lasts too long calls once, and does not stop what it called', async ({ as, owner, appUrl }) => {
  const household = await furnishDay(owner)
  const page = await as(household.member.patient, { viewport: tablet })
  await showAs(page, appUrl, { mode: 'gaze' })
  await page.goto(household.page('today'))
  const help = page.getByRole('button', { name: /^Call for help/ })
  const box = await help.boundingBox()
  if (!box) throw new Error('No tile for help.')
  const dot = { x: box.x + box.width / 2, y: box.y + box.height - 20 }
  for (let again = 0; again < 4; again += 1) await page.mouse.click(dot.x, dot.y)
  await expect(page.getByText('Ringing everyone')).toBeVisible()
  await page.waitForTimeout(pauseMs)
  // The same spot once more, in a hurry: words stand there now, nothing to choose.
  await page.mouse.click(dot.x, dot.y)
  await page.waitForTimeout(pauseMs)
  const calls = await owner.rows<{ rings: number; ended: boolean }>(
    'SELECT rings, ended_at IS NOT NULL AS ended FROM help_calls WHERE team_id = $1',
    [household.teamId],
  )
  expect(calls).toEqual([{ rings: 1, ended: false }])
  await page.getByRole('button', { name: 'Stop ringing' }).click()
  await expect(help).toBeVisible()
})

test('help is called and answered without script', async ({ as, owner, appUrl }) => {
  const household = await furnishDay(owner)
  const { patient, nurse } = household.member
  const caller = await as(patient, { viewport: tablet, javaScript: false })
  await showAs(caller, appUrl, { mode: 'gaze' })
  await caller.goto(household.page('today'))
  await caller.getByRole('button', { name: /^Call for help/ }).click()
  await expect(caller.getByText('Ringing everyone')).toBeVisible()
  const nuria = await as(nurse, { javaScript: false })
  await nuria.goto(household.page('tasks'))
  await nuria.getByRole('button', { name: `I am coming to ${patient.name}` }).click()
  await expect(nuria.getByText(`You are coming to ${patient.name}`)).toBeVisible()
  // Not a reload: without script that would send the press again, which calls again.
  await caller.goto(household.page('tasks'))
  await expect(caller.getByText(`${nurse.name} is coming`)).toBeVisible()
})

test('a phrase speaks and becomes a task with one activation, and is taken back', async ({ as, owner, appUrl }) => {
  const household = await furnishDay(owner)
  const page = await as(household.member.patient, { viewport: tablet })
  await showAs(page, appUrl, { mode: 'gaze' })
  const heard = await listen(page)
  const carol = await as(household.member.caregiver)
  await carol.goto(household.page('today'))
  await page.goto(household.page('say'))
  await page.getByRole('button', { name: /^Turn me/ }).dblclick()
  await expect(page.getByRole('heading', { name: 'Pat says: “Turn me”' })).toBeVisible()
  expect(await heard()).toEqual(['Turn me'])
  await expect(carol.getByText('Pat says: “Turn me”')).toBeVisible()
  const tasks = () =>
    owner.rows<{ state: string }>(`SELECT state FROM tasks WHERE team_id = $1 AND title LIKE 'Pat says%'`, [
      household.teamId,
    ])
  expect(await tasks()).toEqual([{ state: 'open' }])
  await page.waitForTimeout(pauseMs)
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Say something' })).toBeVisible()
  await expect(carol.getByText('Pat says: “Turn me”')).toHaveCount(0)
  expect(await tasks()).toEqual([{ state: 'skipped' }])
})

test('the coordinator writes a tile of their own, and the patient finds it', async ({ as, owner, appUrl }) => {
  const household = await furnishDay(owner)
  const cora = await as(household.member.coordinator)
  await cora.goto(household.page('say/edit'))
  await cora.getByLabel('What the tile says').first().fill('Scratch my nose')
  await cora.getByRole('button', { name: 'Add this tile' }).click()
  await expect(cora.getByRole('heading', { name: /^Scratch my nose/ })).toBeVisible()
  const page = await as(household.member.patient, { viewport: tablet })
  await showAs(page, appUrl, { mode: 'gaze' })
  await page.goto(`${household.page('say')}?page=4`)
  await expect(page.getByRole('button', { name: /^Scratch my nose/ })).toBeVisible()
})

test('a card is read aloud, without its buttons', async ({ as, owner, appUrl }) => {
  const household = await furnishDay(owner)
  const page = await as(household.member.caregiver)
  const heard = await listen(page)
  await page.goto(household.page('today'))
  await expect(page.getByRole('button', { name: 'Read aloud' })).toHaveCount(0)
  await showAs(page, appUrl, { aloud: 'on' })
  await page.reload()
  const card = page.getByRole('listitem').filter({ hasText: 'Riluzole' })
  await card.getByRole('button', { name: 'Read aloud' }).click()
  await expect.poll(heard).toHaveLength(1)
  const [words] = await heard()
  expect(words).toMatch(/^Riluzole\.?\s50\smg/)
  expect(words).not.toMatch(/Mark as given|Something else happened/)
})

test('the board shows and says what is chosen, and asks nothing of the server', async ({ stranger }) => {
  const page = await stranger({ viewport: tablet })
  const heard = await listen(page)
  await page.goto('/board')
  await page.waitForLoadState('networkidle')
  const asked: string[] = []
  page.on('request', (request) => request.resourceType() !== 'other' && asked.push(request.url()))
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  await expect(page.getByRole('status')).toHaveText('Yes')
  await page.getByRole('link', { name: 'Letters' }).click()
  await page.waitForTimeout(pauseMs)
  await page.getByRole('button', { name: 'H', exact: true }).click()
  expect(await heard()).toEqual(['Yes', 'H'])
  expect(asked).toEqual([])
})
