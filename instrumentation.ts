import type { Instrumentation } from 'next'

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
