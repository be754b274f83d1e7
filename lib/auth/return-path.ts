import type { Route } from 'next'

/** Where somebody may be sent after signing in: these and nothing else, so that no link can lead them elsewhere. */
const allowed = [
  /^\/teams(\/new|\/[0-9a-f-]{36}(\/[a-z-]{1,30}){1,3})?$/,
  /^\/teams\/[0-9a-f-]{36}\/[a-z-]{1,30}(\/[a-z-]{1,30})?\/[0-9a-f-]{36}(\/[a-z-]{1,30})?$/,
  /^\/caseload$/,
  /^\/settings(\/[a-z-]{1,30}){0,2}$/,
  /^\/invitations\/[\w-]{43}$/,
]

/** @returns the path when it is one of ours, undefined for everything else */
export function returnPathOf(text: unknown): Route | undefined {
  return typeof text === 'string' && allowed.some((shape) => shape.test(text)) ? (text as Route) : undefined
}

const withNext = (page: string, path: Route | undefined) =>
  (path === undefined ? page : `${page}?next=${encodeURIComponent(path)}`) as Route

/** The sign-in page that leads back to a path, where that is one of ours. */
export function signInPath(back: unknown): Route {
  return withNext('/sign-in', returnPathOf(back))
}

/** The page on which somebody shows that it is they, and which leads back to a path, where that is one of ours. */
export function confirmPath(back: unknown): Route {
  return withNext('/settings/confirm', returnPathOf(back))
}
