import { expect, test } from 'vitest'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam } from '@/prisma/testing/team'
import { Access } from './access'
import { TooManyRequests } from './request-limit'

const team = await makeTeam(await testDatabase())
const open = (limit?: 'general' | 'dose') => Access.open(team.token.caregiver, team.teamId, limit)

test('somebody who asks too often is asked to wait, but a dose can still be recorded', async () => {
  const bucket = { bucket: `person:${team.userId.caregiver}` }
  await open()
  await team.owner.rateCount.updateMany({ where: bucket, data: { count: 300 } })
  await expect(open()).rejects.toThrow(TooManyRequests)
  await expect(open('dose')).resolves.toBeDefined()
  await team.owner.rateCount.updateMany({ where: { bucket: `dose:${team.userId.caregiver}` }, data: { count: 300 } })
  await expect(open('dose')).rejects.toThrow(TooManyRequests)
})
