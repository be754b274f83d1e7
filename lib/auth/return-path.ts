import type { Route } from 'next'

/** Where somebody may be sent after signing in: these and nothing else, so that no link can lead them elsewhere. */
const allowed = [
  /^\/teams(\/new|\/[0-9a-f-]{36}(\/[a-z-]{1,30}){1,3})?$/,
  /^\/caseload$/,
  /^\/settings$/,
  /^\/invitations\/[\w-]{43}$/,
]

/** @returns the path when it is one of ours, undefined for everything else */
export function returnPathOf(text: unknown): Route | undefined {
  return typeof text === 'string' && allowed.some((shape) => shape.test(text)) ? (text as Route) : undefined
}

/** The sign-in page that leads back to a path, where that is one of ours. */
export function signInPath(back: unknown): Route {
  const path = returnPathOf(back)
  return (path === undefined ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`) as Route
}
