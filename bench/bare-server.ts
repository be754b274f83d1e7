import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Pool } from 'pg'

export interface Statement {
  readonly text: string
  readonly values: unknown[]
}

export interface BareServer {
  readonly port: number
  close(): Promise<void>
}

/**
 * The limit: Node's own HTTP server and `pg`, no framework, no rights, no schema; it reads what was sent and runs the
 * statements it was given.
 */
export async function startBareServer(
  connectionString: string,
  statementsFor: (body: string) => readonly Statement[],
  answer: string,
): Promise<BareServer> {
  const pool = new Pool({ connectionString, max: 12 })
  const server: Server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = []
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
      const statements = statementsFor(Buffer.concat(chunks).toString())
      const client = await pool.connect()
      try {
        for (const { text, values } of statements) await client.query(text, values)
      } finally {
        client.release()
      }
      response.setHeader('content-type', 'application/json')
      response.end(answer)
    })().catch((error: unknown) => {
      response.statusCode = 500
      response.end(String(error))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      await new Promise((done) => server.close(done).closeAllConnections())
      await pool.end()
    },
  }
}
