import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { PrismaClient, type Prisma } from './generated/client'

/** A transaction in which the row-level security context is set. */
export type Tx = Prisma.TransactionClient

export type Database = PrismaClient

/** Without a time limit on connecting, a full pool would wait for ever. */
export function connect(connectionString: string, max: number): Database {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max, connectionTimeoutMillis: 3000 }) })
}

const kept = globalThis as { alongsideDatabase?: { readonly url: string; readonly client: Database } }

/** The one client of this process, signed in as `app_rw`. */
export function database(): Database {
  const url = env().databaseUrl
  if (!url) throw new Error('DATABASE_URL is not set: start with npm start, which sets it for the embedded database.')
  const present = kept.alongsideDatabase
  if (present?.url === url) return present.client
  const client = connect(url, 12)
  kept.alongsideDatabase = { url, client }
  return client
}
