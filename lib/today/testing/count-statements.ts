import pg from 'pg'

/** Opening and closing a transaction and saying who asks cost no plan: they are not counted (the budget of a page or a write). */
const uncounted = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|DEALLOCATE|SELECT set_config)/i

export interface Counted<T> {
  readonly answer: T
  readonly statements: readonly string[]
}

/** What `work` sends to the database, statement by statement, whoever sends it: counted at the driver. */
export async function countStatements<T>(work: () => Promise<T>): Promise<Counted<T>> {
  const { prototype } = pg.Client
  const send = prototype.query as (...sent: unknown[]) => unknown
  const statements: string[] = []
  Object.assign(prototype, {
    query(this: unknown, ...sent: unknown[]) {
      const text = textOf(sent[0])
      if (!uncounted.test(text)) statements.push(text)
      return send.apply(this, sent)
    },
  })
  try {
    return { answer: await work(), statements }
  } finally {
    Object.assign(prototype, { query: send })
  }
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : ''
}
