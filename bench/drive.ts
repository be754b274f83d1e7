import { Agent, request } from 'node:http'

export interface Ask {
  readonly path: string
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Reply {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** One request to this machine. */
export function ask(port: number, { path, method = 'GET', headers = {}, body }: Ask): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: 'localhost',
        port,
        path,
        method,
        agent,
        headers: body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString(),
            headers: response.headers,
          }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

/**
 * A closed loop: as many askers as `atOnce`, each asking again when it was answered, until `count` are done.
 *
 * @returns requests a second
 * @throws when an answer has another status than expected: a fast refusal is no result
 */
export async function drive(
  port: number,
  count: number,
  atOnce: number,
  expected: number,
  next: () => Ask,
): Promise<number> {
  let left = count
  const started = performance.now()
  const asker = async () => {
    while (left > 0) {
      left -= 1
      const what = next()
      const { status, body } = await ask(port, what)
      if (status !== expected)
        throw new Error(`${what.path} answered ${status} instead of ${expected}: ${body.slice(0, 200)}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, asker))
  return count / ((performance.now() - started) / 1000)
}
