import { canReachDatabase } from '@/lib/live/readiness.data'

export const dynamic = 'force-dynamic'

const headers = { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }

/** Can people be served? Not without the database; answered within three seconds either way. */
export async function GET(): Promise<Response> {
  if (await canReachDatabase()) return new Response('ready\n', { headers })
  return new Response('the database cannot be reached\n', { status: 503, headers: { ...headers, 'Retry-After': '5' } })
}
