import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../server'
import { expect, test } from '../test'
import { bring, columns, previewRows, readLikeThis, savedVisits } from './visits-file'

const noTube = 'No feeding tube at any of these visits'

test('a file is looked through row by row, then added whole, and the same file again adds nothing', async ({
  as,
  owner,
  household,
}) => {
  const nurse = await as(household.member.nurse)
  const file = [
    columns,
    '2024-01-10,4,4,4,4,4,4,4,4,4,4,4,4',
    '2024-04-12,4,4,4,3,3,4,4,3,3,4,4,4',
    '2024-04-12,4,4,4,3,3,4,4,3,3,4,4,4', // the same row again
    '2024-07-15,4,4,4,3,5,4,4,3,2,4,4,4', // 5 is no answer
    '2024-13-01,4,4,4,3,3,4,4,3,2,4,4,4', // no such day
    '2024-10-20,4,4,,3,3,4,4,2,2,4,4,4', // one not answered
  ].join('\n')
  await bring(nurse, household, 'visits.csv', file)
  await readLikeThis(nurse, { tube: noTube })
  await expect(previewRows(nurse)).toHaveCount(6)
  await expect(previewRows(nurse).filter({ hasText: 'Will be added' })).toHaveCount(3)
  await expect(previewRows(nurse).filter({ hasText: 'Already there' })).toHaveCount(1)
  await expect(previewRows(nurse).filter({ hasText: 'Not added' })).toHaveCount(2)
  expect(await savedVisits(owner, household)).toEqual([])

  await nurse.getByRole('button', { name: 'Add 3 visits' }).click()
  await expect(nurse.getByText('3 visits added')).toBeVisible()
  const saved = await savedVisits(owner, household)
  expect(saved.map(({ on }) => on)).toEqual(['2024-01-10', '2024-04-12', '2024-10-20'])
  expect(saved[2]?.answers).toEqual([4, 4, null, 3, 3, 4, 4, 2, 2, 4, 4, 4])

  await bring(nurse, household, 'visits.csv', file)
  await readLikeThis(nurse, { tube: noTube })
  await expect(nurse.getByText('Nothing to add')).toBeVisible()
  expect(await savedVisits(owner, household)).toHaveLength(3)
})

test('a file of several people asks whose rows they are, and months from which day', async ({
  as,
  owner,
  household,
}) => {
  const nurse = await as(household.member.nurse)
  const file = [
    columns.replace('date', 'patient,months'),
    'A,0,4,4,4,4,4,4,4,4,4,4,4,4',
    'A,3,4,4,4,3,4,4,4,4,3,4,4,4',
    'B,0,3,3,3,3,3,3,3,3,3,3,3,3',
  ].join('\n')
  await bring(nurse, household, 'study.csv', file)
  await expect(nurse.getByText('Answer the questions above first.')).toBeVisible()
  await readLikeThis(nurse, { person: 'A', startDay: '2024-02-01', tube: noTube })
  await nurse.getByRole('button', { name: 'Add 2 visits' }).click()
  await expect(nurse.getByText('2 visits added')).toBeVisible()
  expect((await savedVisits(owner, household)).map(({ on }) => on)).toEqual(['2024-02-01', '2024-05-02'])
})

/** Files made elsewhere, kept beside the project and never in it. */
function outsideFile(name: string): string {
  const path = join(root, '../shared/data', name)
  test.skip(!existsSync(path), `${name} is not beside the project, so it is not walked through`)
  return readFileSync(path, 'utf8')
}

test('the file of twelve invented people: 24 rows of one of them, one of them given twice', async ({
  as,
  owner,
  household,
}) => {
  const file = outsideFile('wknnmi-visits.csv')
  const nurse = await as(household.member.nurse)
  await bring(nurse, household, 'wknnmi-visits.csv', file)
  await readLikeThis(nurse, { person: 'S_149', startDay: '2019-01-01' })
  await expect(previewRows(nurse).filter({ hasText: 'Already there' })).toHaveCount(1)
  await nurse.getByRole('button', { name: 'Add 23 visits' }).click()
  await expect(nurse.getByText('23 visits added')).toBeVisible()
  expect(await savedVisits(owner, household)).toHaveLength(23)
})

test('the file of deliberate mistakes: none of them becomes an answer', async ({ as, owner, household }) => {
  const file = outsideFile('qualitycontrol-als.csv')
  test.setTimeout(90_000)
  const nurse = await as(household.member.nurse)
  for (const [person, mistake] of [
    ['6', /answer|0 to 4/i],
    ['8', /began|onset/i],
    ['24', /death|died/i],
  ] as const) {
    await bring(nurse, household, 'qualitycontrol-als.csv', file)
    await readLikeThis(nurse, { person, startDay: '1970-01-01', tube: 'Not known' })
    await expect(nurse.getByText('Nothing to add')).toBeVisible()
    await expect(previewRows(nurse).filter({ hasText: 'Not added' }).filter({ hasText: mistake })).toHaveCount(1)
  }
  expect(await savedVisits(owner, household)).toEqual([])
  await bring(nurse, household, 'qualitycontrol-als.csv', file)
  await readLikeThis(nurse, { person: '11', startDay: '1970-01-01', tube: 'Not known' })
  await nurse.getByRole('button', { name: 'Add 1 visit', exact: true }).click()
  await expect(nurse.getByText('1 visit added')).toBeVisible()
  expect((await savedVisits(owner, household))[0]?.answers[7]).toBeNull()
})
