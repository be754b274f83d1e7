import type { Instrumentation } from 'next'

/** Runs once when the server begins, in whichever way it was started. Mail is sent from here. */
export async function register(): Promise<void> {
  // eslint-disable-next-line no-restricted-syntax -- Next writes the word in its place when it builds: the edge build leaves this out
  if (process.env.NEXT_RUNTIME === 'nodejs') (await import('./lib/mail/worker')).startMailWorker()
}

/**
 * One line for each fault: the reference number that the person sees, the route's pattern and where it happened.
 * No message, address, form value or name: those may be about somebody (security.md 5).
 */
export const onRequestError: Instrumentation.onRequestError = (error, { method }, { routePath, routeType }) => {
  const { digest, name, code, stack } = (error ?? {}) as {
    digest?: string
    name?: string
    code?: string
    stack?: string
  }
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const where = frames.slice(0, 8).map((line) => line.trim())
  // eslint-disable-next-line no-console -- the log of the process is where operators look
  console.error(
    JSON.stringify({ level: 'error', digest, name, code, method, route: routePath, kind: routeType, where }),
  )
}
