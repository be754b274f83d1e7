import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { connect } from '@/lib/db/client'
import { putIntoEnv } from '@/lib/env'
import { countStatements } from '@/lib/today/testing/count-statements'
import { testDatabase } from '@/prisma/testing/database'
import { makeTeam } from '@/prisma/testing/team'
import { readCaseload } from './caseload.data'
import { fillCaseload } from './testing/many-followed'

const database = await testDatabase()
putIntoEnv({ DATABASE_URL: database.appUrl })

test(
  '500 patients with 200 assessments each: as many statements as for one, and soon there',
  { timeout: 180_000 },
  async () => {
    const team = await makeTeam(database)
    const nurse = await team.personAs('nurse')
    const owner = connect(database.ownerUrl, 1)
    const query = { search: '', show: 'everyone', sort: 'pressing', page: 1 } as const
    const read = () => readCaseload(nurse, Temporal.Now.instant(), query)
    const one = await countStatements(read)

    await fillCaseload(owner, nurse.userId, 500, 200)
    const times: number[] = []
    let many = one
    for (let round = 0; round < 5; round += 1) {
      const start = performance.now()
      many = await countStatements(read)
      times.push(Math.round(performance.now() - start))
    }
    console.log(`500 patients, 200 assessments each: ${times.join(', ')} ms, ${many.statements.length} statements`)
    expect(Math.min(...times)).toBeLessThan(1000)
    expect(many.answer).toMatchObject({ follows: 501, people: { length: 20 } })
    expect(many.answer.counts.changed).toBeGreaterThan(0)
    expect(many.answer.toCall).toBeGreaterThan(0)
    expect(many.statements.length).toBe(one.statements.length)
  },
)
