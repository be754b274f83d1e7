import pg from 'pg'
import type { Statement } from './bare-server'

/** Every statement that this process sends while `work` runs, in order, as PostgreSQL gets it. */
export async function recordStatements(work: () => Promise<unknown>): Promise<readonly Statement[]> {
  const heard: Statement[] = []
  const prototype = pg.Client.prototype as unknown as { query: (...parts: unknown[]) => unknown }
  const query = prototype.query
  prototype.query = function (this: unknown, ...parts: unknown[]) {
    const [first, second] = parts
    if (typeof first === 'string') heard.push({ text: first, values: Array.isArray(second) ? second : [] })
    else if (isStatement(first))
      heard.push({ text: first.text, values: first.values ?? (Array.isArray(second) ? second : []) })
    return query.apply(this, parts)
  }
  try {
    await work()
  } finally {
    prototype.query = query
  }
  return heard
}

function isStatement(part: unknown): part is { text: string; values?: unknown[] } {
  return typeof part === 'object' && part !== null && typeof (part as { text?: unknown }).text === 'string'
}
