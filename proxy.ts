import { NextResponse, type NextRequest } from 'next/server'
import { responseHeaders } from '@/lib/auth/response-headers'
import { signInPath } from '@/lib/auth/return-path'
import { refuseForeignOrigin } from '@/lib/form/origin'
import { env } from '@/lib/env'

// eslint-disable-next-line no-restricted-syntax -- Next writes the word in its place when it builds; there is nothing to read
const isDevelopment = process.env.NODE_ENV === 'development'

/** Carries the path to `accessOrNotFound`, for the way back after signing in. */
const pathHeader = 'x-alongside-path'

/**
 * Headers for every answer, a way to the sign-in page for strangers, and a first "no" to forms from other sites.
 * It guards nothing: pages, actions and routes each ask for themselves (security.md 2).
 */
export function proxy(request: NextRequest): Response {
  const nonce = btoa(crypto.randomUUID())
  const headers = responseHeaders({ nonce, https: env().url.startsWith('https:'), isDevelopment })
  const answer = answerTo(request, nonce, headers['Content-Security-Policy'] ?? '')
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value)
  return answer
}

function answerTo(request: NextRequest, nonce: string, policy: string): Response {
  const path = request.nextUrl.pathname
  if (isReading(request.method)) {
    if (isForMembers(path) && !hasSessionCookie(request))
      return NextResponse.redirect(new URL(signInPath(path), request.url))
  } else {
    const refusal = refuseForeignOrigin(request, env().url)
    if (refusal) return refusal
  }
  const onward = new Headers(request.headers)
  onward.set('x-nonce', nonce)
  onward.set('Content-Security-Policy', policy)
  onward.set(pathHeader, path)
  return NextResponse.next({ request: { headers: onward } })
}

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

function hasSessionCookie(request: NextRequest): boolean {
  return request.cookies.getAll().some(({ name }) => name.endsWith('alongside-session'))
}

/** Pages of members. The live signal answers 401 itself: a page is no use to it. */
function isForMembers(path: string): boolean {
  return /^\/(teams|caseload)(\/|$)/.test(path) && !path.endsWith('/events')
}

// The upload counts its bytes as they arrive and looks at session and origin itself; here it would be held in memory
// first. So does /api, whose headers are in next.config.js: a dose passes 0.4 ms sooner.
export const config = { matcher: ['/((?!_next/static|_next/image|api/|teams/[^/]+/stage/import/file).*)'] }
