import 'server-only'
import { findPerson } from '@/lib/auth/person'

const headers = { 'Cache-Control': 'no-store' }

/** What a route says to someone without access: 401 to strangers; foreign and missing teams are the same 404. */
export async function refuseStranger(): Promise<Response> {
  return (await findPerson())
    ? Response.json({ error: 'This was not found.' }, { status: 404, headers })
    : Response.json({ error: 'Please sign in.' }, { status: 401, headers })
}
