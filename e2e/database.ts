import { createHash, randomBytes } from 'node:crypto'
import { Pool } from 'pg'

/** The journeys' database as its owner: looks behind the policies, and makes what a journey begins with. */
export interface Owner {
  /** Every row of one statement. */
  rows<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>
  /** Adds rows with these columns, all of the same shape. */
  add(table: string, rows: readonly Record<string, unknown>[]): Promise<void>
  end(): Promise<void>
}

export function connectOwner(url: string): Owner {
  const pool = new Pool({ connectionString: url, max: 4 })
  return {
    rows: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(sql, [...values])).rows,
    async add(table, rows) {
      const columns = Object.keys(rows[0] ?? {})
      if (columns.length === 0) return
      const named = columns.map((column) => `"${column}"`).join(', ')
      await pool.query(
        `INSERT INTO "${table}" (${named}) SELECT ${named} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
        [JSON.stringify(rows)],
      )
    },
    end: () => pool.end(),
  }
}

/** A session as signing in makes it, on a device of one's own. */
export async function startSession(owner: Owner, userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await owner.rows(
    `INSERT INTO sessions (token_hash, user_id, device, way, strength, ends_at)
     VALUES ($1, $2, 'own', 'passkey', 'two', now() + interval '1 day')`,
    [createHash('sha256').update(token).digest(), userId],
  )
  return token
}
