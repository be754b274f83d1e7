import { Access } from '@/lib/auth/access'
import { findPerson } from '@/lib/auth/person'
import { signInPath } from '@/lib/auth/return-path'
import { env } from '@/lib/env'
import { refuseForeignOrigin } from '@/lib/form/origin'
import { refuseStranger } from '@/lib/form/refusals'
import { keepImport, type Brought } from '@/lib/staging/import-drafts.data'
import { decodeFile } from '@/lib/staging/import/decode-file'
import { LARGEST_IMPORT_BYTES } from '@/lib/staging/import/parse-table'
import { readLimited } from './read-limited'

/** For the form around the file. */
const roomForTheForm = 16 * 1024

const tooLarge = 'This file is larger than 1 MB. Split it, or keep only the rows of this person.'

/**
 * Takes a file from a plain form and leads back to the page that shows it, or what is wrong with it. A route and not
 * an action: an action would answer a file over its limit with an error page.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<'/teams/[teamId]/stage/import/file'>,
): Promise<Response> {
  const { teamId } = await params
  const foreign = refuseForeignOrigin(request, env().url)
  if (foreign) return foreign
  const page = `/teams/${teamId}/stage/import`
  const access = await Access.find(teamId)
  if (!access) return (await findPerson()) ? refuseStranger() : goTo(signInPath(page))
  if (!access.may('assessment:answer'))
    return Response.json(
      { error: 'Your role does not allow this.' },
      { status: 403, headers: { 'Cache-Control': 'no-store' } },
    )
  await keepImport(access, await readBrought(request))
  return goTo(page)
}

async function readBrought(request: Request): Promise<Brought> {
  const bytes = await readLimited(request.body, LARGEST_IMPORT_BYTES + roomForTheForm)
  if (!bytes) return { fileName: '', problem: tooLarge }
  const file = await fileIn(bytes, request.headers.get('content-type') ?? '')
  if (!file || (file.name === '' && file.size === 0)) return { fileName: '', problem: 'Choose a file first.' }
  const decoded = decodeFile(new Uint8Array(await file.arrayBuffer()))
  if (decoded.state === 'refused') return { fileName: file.name, problem: decoded.problem.words }
  return { fileName: file.name, text: decoded.text }
}

async function fileIn(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<File | undefined> {
  if (!type.startsWith('multipart/form-data')) return undefined
  try {
    const file = (await new Response(bytes, { headers: { 'Content-Type': type } }).formData()).get('file')
    return file instanceof File ? file : undefined
  } catch {
    return undefined // a form that was cut short: as if no file was chosen
  }
}

function goTo(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } })
}
