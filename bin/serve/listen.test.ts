import { createServer, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, expect, test } from 'vitest'
import { readEnv } from '../../lib/env'
import { close, listen, requireFreePort } from './listen'

let open: Server[] = []
afterEach(async () => {
  await Promise.all(open.map((server) => close(server, 0)))
  open = []
})

/** A port that was free a moment ago. */
async function freePort(): Promise<string> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await close(probe, 0)
  return String(port)
}

function ask(host: string, port: string, path = '/'): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ host, port, path, agent: false }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => resolve(body))
      response.on('error', reject)
    }).on('error', reject)
  })
}

const outside = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .filter(({ internal, family }) => !internal && family === 'IPv4')
  .map(({ address }) => address)

test('without an address of one’s own only this machine can connect', async () => {
  const port = await freePort()
  open = await listen(readEnv({ PORT: port }), (_, response) => response.end('here'))
  expect(await ask('127.0.0.1', port)).toBe('here')
  for (const host of outside) await expect(ask(host, port)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

test('with one everybody can', async () => {
  const port = await freePort()
  const settings = readEnv({ PORT: port, ALONGSIDE_URL: 'https://care.example.org' })
  open = await listen(settings, (_, response) => response.end('here'))
  for (const host of ['127.0.0.1', ...outside]) expect(await ask(host, port)).toBe('here')
})

test('a taken port is one sentence, and nothing stays open', async () => {
  const port = await freePort()
  open = await listen(readEnv({ PORT: port }), () => {})
  await expect(requireFreePort(readEnv({ PORT: port }))).rejects.toThrow(
    `Port ${port} is taken by another program: stop it, or set PORT to another number.`,
  )
  await Promise.all(open.map((server) => close(server, 0)))
  await requireFreePort(readEnv({ PORT: port }))
  await requireFreePort(readEnv({ PORT: port })) // the try before let go of it
})

test('closing lets a running answer finish and cuts one that does not', async () => {
  const port = await freePort()
  let arrived = () => {}
  const both = new Promise<void>((resolve) => (arrived = resolve))
  let waiting = 2
  let finish = () => {}
  const servers = await listen(readEnv({ PORT: port }), (request, response) => {
    if (request.url === '/slow') finish = () => response.end('finished')
    if ((waiting -= 1) === 0) arrived()
  })
  const slow = ask('127.0.0.1', port, '/slow')
  const endless = ask('127.0.0.1', port, '/endless').catch((error: NodeJS.ErrnoException) => error.code)
  await both
  const closing = Promise.all(servers.map((server) => close(server, 300)))
  finish()
  expect(await slow).toBe('finished')
  expect(await endless).toBe('ECONNRESET')
  await closing
})
