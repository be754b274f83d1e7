import 'server-only'
import { z } from 'zod'
import { Access, NotPermitted } from '@/lib/auth/access'
import { TooManyRequests, type Limit } from '@/lib/auth/request-limit'
import type { Right } from '@/lib/auth/rights'
import { isUnavailable } from '@/lib/db/errors'
import { env } from '@/lib/env'
import { refuseForeignOrigin } from './origin'
import { refuseStranger } from './refusals'

const noStore = { 'Cache-Control': 'no-store' }

export function answer(status: number, body: object, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(body, { status, headers: { ...noStore, ...headers } })
}

/** Finds the access and turns refusals into status codes (security.md 2 and 5). */
export async function answerMember(
  teamId: string,
  work: (access: Access) => Promise<Response>,
  limit: Limit = 'general',
): Promise<Response> {
  try {
    const access = await Access.find(teamId, limit)
    return access ? await work(access) : await refuseStranger()
  } catch (error) {
    if (error instanceof NotPermitted)
      return answer(403, { error: 'Your role in this team does not allow this. Nothing was changed.' })
    if (error instanceof TooManyRequests)
      return answer(429, { error: 'That was a lot at once.' }, { 'Retry-After': String(error.retryAfterSeconds) })
    if (isUnavailable(error))
      return answer(
        503,
        { error: 'The record cannot be reached at this moment. Nothing was saved.' },
        { 'Retry-After': '5' },
      )
    throw error
  }
}

/** The same for a request that changes something: of our own pages, JSON, small, and exactly of the schema. */
export async function answerChange<Schema extends z.ZodType<object>>(
  request: Request,
  teamId: string,
  right: Right,
  schema: Schema,
  work: (access: Access, input: z.output<Schema>) => Promise<Response>,
  limit: Limit = 'general',
): Promise<Response> {
  const foreign = refuseForeignOrigin(request, env().url)
  if (foreign) return foreign
  return answerMember(
    teamId,
    async (access) => {
      access.require(right)
      if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
        return answer(415, { error: 'Send JSON.' })
      const text = await readSmall(request)
      if (text === undefined) return answer(413, { error: 'Send at most 64 KiB.' })
      const input = schema.safeParse(parseJson(text))
      if (!input.success) return answer(422, { error: 'This cannot be used.', fields: z.flattenError(input.error) })
      return work(access, input.data)
    },
    limit,
  )
}

const mostBytes = 64 * 1024

/** Counted while it arrives, whatever its head says. */
async function readSmall(request: Request): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) return undefined
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
