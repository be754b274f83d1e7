const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * Was this request sent by a page of our own? (security.md 5) A browser says so in `Sec-Fetch-Site`; one that does
 * not send it must name our address as the `Origin`. A request with a bearer token and no cookie is not a browser's.
 *
 * @param ownUrl the address that people use, as in `env().url`
 */
export function isOwnRequest(headers: Pick<Headers, 'get'>, ownUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  if (headers.get('authorization')?.startsWith('Bearer ') && headers.get('cookie') === null) return true
  return isOwnOrigin(headers.get('origin'), headers.get('host'), ownUrl)
}

/** A machine has several names for itself: there the `Host` that was asked for counts as well. */
function isOwnOrigin(origin: string | null, host: string | null, ownUrl: string): boolean {
  if (origin === null) return false
  return origin === ownUrl || (host !== null && loopback.test(host) && origin === `http://${host}`)
}

/** For route handlers that change something: the refusal of a request that came from another site, else undefined. */
export function refuseForeignOrigin(request: Request, ownUrl: string): Response | undefined {
  if (isOwnRequest(request.headers, ownUrl)) return undefined
  return Response.json(
    { error: 'This request came from another site.' },
    { status: 403, headers: { 'Cache-Control': 'no-store' } },
  )
}
