import { Client, Pool } from 'pg'

/** What is written while things are killed. Each write has an id made by the writer, so that it can be sent again. */
export type Workload = {
  /** Before the first round, as the owner. */
  prepare(ownerUrl: string): Promise<void>
  /** Opens whatever `write` needs, as the app has it. */
  open(appUrl: string): { write(id: string): Promise<void>; close(): Promise<void> }
  /** The ids that are in the database, each as often as its write took effect. */
  written(ownerUrl: string): Promise<string[]>
}

async function asOwner<T>(ownerUrl: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

/** One row for each write and one that counts them, in one transaction: half a write would show. */
export const plainTable: Workload = {
  prepare: (ownerUrl) =>
    asOwner(ownerUrl, async (owner) => {
      await owner.query('CREATE TABLE kill_writes (id uuid PRIMARY KEY, effect int GENERATED ALWAYS AS IDENTITY)')
      await owner.query('CREATE TABLE kill_effects (id uuid NOT NULL)')
      await owner.query('GRANT SELECT, INSERT ON kill_writes, kill_effects TO app_rw')
    }),
  open(appUrl) {
    const pool = new Pool({ connectionString: appUrl, max: 4, connectionTimeoutMillis: 2000 })
    pool.on('error', () => {}) // the next write tells
    return {
      async write(id) {
        const client = await pool.connect()
        let broken: Error | undefined
        client.on('error', () => {}) // likewise
        try {
          await client.query('BEGIN')
          const { rowCount } = await client.query('INSERT INTO kill_writes (id) VALUES ($1) ON CONFLICT DO NOTHING', [
            id,
          ])
          if (rowCount === 1) await client.query('INSERT INTO kill_effects VALUES ($1)', [id])
          await client.query('COMMIT')
        } catch (error) {
          broken = error as Error
          throw error
        } finally {
          client.release(broken)
        }
      },
      close: () => pool.end(),
    }
  },
  written: (ownerUrl) =>
    asOwner(ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ id: string }>(
        'SELECT w.id FROM kill_writes w JOIN kill_effects e USING (id)',
      )
      const torn = await owner.query(
        'SELECT FROM kill_writes w FULL JOIN kill_effects e USING (id) WHERE w.id IS NULL OR e.id IS NULL',
      )
      if (torn.rowCount !== 0) throw new Error(`${torn.rowCount} writes took effect by half.`)
      return rows.map(({ id }) => id)
    }),
}
