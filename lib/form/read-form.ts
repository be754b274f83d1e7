import type { z } from 'zod'

const secretFields = /password|code|token/i

/** The fields of a form without Next's own. A field sent twice keeps both, so that a strict schema refuses it. */
export function fieldsOf(data: FormData): Record<string, string | string[] | File> {
  const fields: Record<string, string | string[] | File> = {}
  for (const key of new Set(data.keys())) {
    if (key.startsWith('$ACTION')) continue
    const all = data.getAll(key)
    const [only] = all
    if (all.length === 1 && only !== undefined) fields[key] = only
    else fields[key] = all.map((value) => (typeof value === 'string' ? value : value.name))
  }
  return fields
}

/** What was typed, to be shown again. */
export function echoOf(fields: Record<string, string | string[] | File>): Record<string, string> {
  const echo: Record<string, string> = {}
  for (const [key, value] of Object.entries(fields)) {
    if (secretFields.test(key) || value instanceof File) continue
    echo[key] = typeof value === 'string' ? value : value.join(',')
  }
  return echo
}

/** One sentence for each field that a schema refused. */
export function errorsOf(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) {
    const key = String(issue.path[0] ?? 'form')
    errors[key] ??= issue.message
  }
  return errors
}
