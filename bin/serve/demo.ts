import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { people } from '../../prisma/seed/cast'
import { castPasswordFile } from '../cast-password'
import { root, runNode, withServerCode } from './programs'
import { StartError } from './start-error'

async function isEmpty(ownerUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    return (await client.query('SELECT FROM users LIMIT 1')).rowCount === 0
  } finally {
    await client.end()
  }
}

/** Fills an empty database with the cast. A program of its own, since it reads code that is for the server only. */
export async function seedIfEmpty(ownerUrl: string, dataDir: string): Promise<void> {
  if (!(await isEmpty(ownerUrl))) return
  const { status, output } = await runNode([...withServerCode, join(root, 'bin/seed.ts')], {
    environment: { DATABASE_OWNER_URL: ownerUrl, ALONGSIDE_DATA_DIR: dataDir },
    show: false,
  })
  if (status !== 0) throw new StartError(`The demo household could not be put into the database:\n${output.trim()}`)
}

/** The cast's sign-ins, for the terminal. */
export function signIns(dataDir: string): string {
  const file = castPasswordFile(dataDir)
  const password = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
  const cast = Object.values(people)
  const width = Math.max(...cast.map(({ email }) => email.length))
  const lines = cast.map(({ email, name, about }) => `  ${email.padEnd(width)}  ${name}: ${about}`)
  const word = password ? `password for all: ${password}` : `their password is not in ${file}`
  return [`Sign in as one of the demo household (${word})`, ...lines].join('\n')
}
