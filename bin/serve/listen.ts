import { createServer, type RequestListener, type Server } from 'node:http'
import type { Env } from '../../lib/env'
import { StartError } from './start-error'

function listenOn(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Both loopback addresses, or every address of this machine. */
const hostsOf = ({ loopbackOnly }: Env) => (loopbackOnly ? ['127.0.0.1', '::1'] : [undefined])

/**
 * Opens the port.
 *
 * @throws StartError when it is taken or not ours to open
 */
export async function listen(settings: Env, handle: RequestListener): Promise<Server[]> {
  const servers: Server[] = []
  for (const host of hostsOf(settings)) {
    const server = createServer(handle)
    try {
      await listenOn(server, settings.port, host)
      servers.push(server)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (host === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue // a machine without IPv6
      await Promise.all(servers.map((open) => close(open, 0)))
      if (code === 'EADDRINUSE')
        throw new StartError(
          `Port ${settings.port} is taken by another program: stop it, or set PORT to another number.`,
        )
      if (code === 'EACCES')
        throw new StartError(`Port ${settings.port} may not be opened by this user: set PORT to a number above 1023.`)
      throw error
    }
  }
  return servers
}

/** Fails early, before anything is started or built, when the port is taken. */
export async function requireFreePort(settings: Env): Promise<void> {
  const servers = await listen(settings, () => {})
  await Promise.all(servers.map((server) => close(server, 0)))
}

/** Takes no new connections, lets running requests finish for so long, then cuts what is left. */
export async function close(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearTimeout(cut)
}
