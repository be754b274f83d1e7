import { randomUUID } from 'node:crypto'
import { newestLink } from '../mailbox'
import { giveAuthenticator } from '../passkey'
import { expect, test } from '../test'

test('somebody signs up, makes a team, invites by link; the invited person joins and signs out', async ({
  stranger,
  owner,
}) => {
  test.setTimeout(90_000)
  const mark = randomUUID().slice(0, 8)
  const password = `${randomUUID()} and more`
  const [dana, eli] = [`dana-${mark}@alongside.example`, `eli-${mark}@alongside.example`]

  const coordinator = await stranger()
  await giveAuthenticator(coordinator)
  await coordinator.goto('/sign-up')
  await coordinator.getByLabel('Your name').fill('Dana Example')
  await coordinator.getByLabel('Email').fill(dana)
  await coordinator.getByRole('button', { name: 'Make an account' }).click()
  await expect(coordinator.getByText(`A message is on its way to ${dana}.`)).toBeVisible()
  await coordinator.goto(await newestLink(coordinator, dana, 'Your new account'))
  await coordinator.getByRole('button', { name: 'Make my account' }).click()
  await expect(coordinator.getByRole('heading', { level: 1, name: 'Make a team' })).toBeVisible()

  // A password as well, which signs in wherever there is no passkey and no mail at hand.
  await coordinator.goto('/settings/account/password')
  await coordinator.getByLabel('New password').fill(password)
  await coordinator.getByRole('button', { name: 'Save the new password' }).click()
  await expect(coordinator.getByText('Your password is saved.')).toBeVisible()
  await coordinator.goto('/settings')
  await coordinator.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await coordinator.goto('/sign-in?way=password')
  await coordinator.getByLabel('Email').fill(dana)
  await coordinator.getByLabel('Password').fill('not the right password')
  await coordinator.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(coordinator.getByText('do not belong together')).toBeVisible()
  await expect(coordinator.getByLabel('Email')).toHaveValue(dana)
  await coordinator.getByLabel('Password').fill(password)
  await coordinator.getByRole('button', { name: 'Sign in', exact: true }).click()

  await expect(coordinator.getByRole('heading', { level: 1, name: 'Make a team' })).toBeVisible()
  await coordinator.getByLabel('I look after them').check()
  await coordinator.getByLabel('Name of the person with ALS').fill('Frances Example')
  await coordinator.getByLabel('Time zone of their home').selectOption('Europe/London')
  await coordinator.getByLabel('Country').selectOption('UK')
  await coordinator.getByRole('button', { name: 'Make the team' }).click()

  // Whoever runs a team needs a passkey or a code: until then the team does not open.
  await expect(coordinator.getByText('One more step before your teams open')).toBeVisible()
  const [team] = await owner.rows<{ team_id: string }>(
    'SELECT m.team_id FROM memberships m JOIN users u ON u.id = m.user_id WHERE u.email = $1',
    [dana],
  )
  const teamPath = `/teams/${team?.team_id}`
  await coordinator.goto(`${teamPath}/today`)
  await expect(coordinator).toHaveURL(/\/settings\/account$/)
  await coordinator.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(coordinator.getByText('Your passkey is saved.')).toBeVisible()
  await coordinator.goto(`${teamPath}/today`)
  await expect(coordinator).toHaveURL(new RegExp(`${teamPath}/today$`))

  await coordinator.goto(`${teamPath}/team/invite`)
  await coordinator.getByLabel('Name', { exact: true }).fill('Eli')
  await coordinator.getByLabel('Email', { exact: true }).fill(eli)
  await coordinator.getByRole('radio', { name: /^Helper/ }).check()
  await coordinator.getByRole('button', { name: 'Make the link' }).click()
  await expect(coordinator.getByRole('group', { name: 'The link for Eli is ready' })).toBeVisible()
  const link = await coordinator.getByLabel('Link', { exact: true }).inputValue()
  expect(link).toMatch(/\/invitations\/[\w-]{43}$/)

  await expect(coordinator.getByRole('img', { name: 'Picture of the link for Eli' })).toBeVisible()

  // The link came by mail too.
  const invited = await stranger()
  expect(link).toContain(await newestLink(invited, eli, 'An invitation to Alongside'))
  await invited.goto(link)
  await expect(invited.getByText('Dana Example invites you to join.')).toBeVisible()
  await invited.getByRole('link', { name: 'Make an account' }).click()
  await invited.getByLabel('Your name').fill('Eli Example')
  await invited.getByLabel('Email').fill(eli)
  await invited.getByRole('button', { name: 'Make an account' }).click()
  await expect(invited.getByText(`A message is on its way to ${eli}.`)).toBeVisible()
  await invited.goto(await newestLink(invited, eli, 'Your new account'))
  await invited.getByRole('button', { name: 'Make my account' }).click()
  await invited.getByRole('button', { name: 'Join the team' }).click()
  await expect(invited).toHaveURL(new RegExp(`${teamPath}/today`))
  await coordinator.goto(`${teamPath}/team`)
  await expect(coordinator.getByRole('main').getByText('Eli').first()).toBeVisible()

  // A link works once.
  const later = await stranger()
  await later.goto(link)
  await expect(later.getByRole('heading', { name: 'This link does not work' })).toBeVisible()

  await invited.goto(`${teamPath}/more`)
  await invited.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await expect(invited).toHaveURL(/\/sign-in/)
  await invited.goto(`${teamPath}/today`)
  await expect(invited).toHaveURL(/\/sign-in/)
})
