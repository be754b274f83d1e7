import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { connect } from '../lib/db/client'
import { env, EnvError } from '../lib/env'
import { checkKnowledge } from '../lib/needs/check-knowledge'
import { NEEDS } from '../lib/needs/knowledge'
import { editionOf } from '../lib/needs/knowledge-changes'
import type { Need } from '../lib/needs/knowledge-schema'
import { openEmbeddedDatabase } from '../prisma/embedded/database'
import { EmbeddedDatabaseError } from '../prisma/embedded/failure'
import { changesOfTeams } from './knowledge/changes-of-teams'

/**
 * Which needs of which teams a changed knowledge file would change, before it is served. Changes nothing.
 *
 *     npm run knowledge:changes -- path/to/needs.json
 */

/** What to tell whoever asked, as it is. */
class ToldPlainly extends Error {}

function readKnowledge(path: string | undefined): readonly Need[] {
  if (path === undefined) throw new ToldPlainly('Name the new file: npm run knowledge:changes -- path/to/needs.json')
  if (!existsSync(path)) throw new ToldPlainly(`There is no file ${path}.`)
  const { needs, faults } = checkKnowledge(parse(readFileSync(path, 'utf8'), path))
  if (faults.length > 0) throw new ToldPlainly(`${path} cannot be served:\n${faults.join('\n')}`)
  return needs
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new ToldPlainly(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function ownerOfDatabase(): Promise<{ readonly url: string; readonly stop: () => Promise<unknown> }> {
  const { databaseUrl, ownerUrl, dataDir } = env()
  if (ownerUrl !== undefined) return { url: ownerUrl, stop: () => Promise.resolve() }
  if (databaseUrl !== undefined)
    throw new ToldPlainly('DATABASE_OWNER_URL is missing: it reads every team, which the app itself may not.')
  if (!existsSync(join(dataDir, 'postgres')))
    throw new ToldPlainly(`There is no database in ${dataDir} yet: npm start makes it.`)
  const database = await openEmbeddedDatabase({ dataDir })
  return { url: database.url('owner'), stop: () => database.stop() }
}

async function main(path: string | undefined): Promise<void> {
  const after = editionOf(readKnowledge(path))
  const { url, stop } = await ownerOfDatabase()
  const owner = connect(url, 1)
  try {
    for await (const line of changesOfTeams(owner, Temporal.Now.instant(), editionOf(NEEDS), after)) console.log(line)
  } finally {
    await owner.$disconnect()
    await stop()
  }
}

try {
  await main(process.argv[2])
} catch (error) {
  const isPlain = [ToldPlainly, EnvError, EmbeddedDatabaseError].some((kind) => error instanceof kind)
  console.error(isPlain && error instanceof Error ? error.message : error)
  process.exitCode = 1
}
