import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { PrismaClient, type Prisma } from './generated/client'

/** A transaction in which the row-level security context is set. */
export type Tx = Prisma.TransactionClient

export type Database = PrismaClient

/** Without a time limit on connecting, a full pool would wait for ever. */
export function connect(connectionString: string, max: number, nameOf?: NameStatement): Database {
  const adapter = new PrismaPg(
    { connectionString, max, connectionTimeoutMillis: 3000 },
    nameOf ? { statementNameGenerator: nameOf } : {},
  )
  return new PrismaClient({ adapter })
}

type NameStatement = (query: { readonly sql: string }) => string

/** Statements with a name are planned once a connection. Some texts change with their length: past the limit none has one. */
function statementNames(most = 500): NameStatement {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= most) return ''
    const name = `s${names.size}`
    names.set(sql, name)
    return name
  }
}

const kept = globalThis as { alongsideDatabase?: { readonly url: string; readonly client: Database } }

/** The one client of this process, signed in as `app_rw`. */
export function database(): Database {
  const url = env().databaseUrl
  if (!url) throw new Error('DATABASE_URL is not set: start with npm start, which sets it for the embedded database.')
  const present = kept.alongsideDatabase
  if (present?.url === url) return present.client
  // Past a pooler, the connection that knows the name may be another one.
  const client = connect(url, 12, env().directUrl === url ? statementNames() : undefined)
  kept.alongsideDatabase = { url, client }
  return client
}
