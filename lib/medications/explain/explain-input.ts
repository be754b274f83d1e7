import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { ExplainError } from '@/lib/form/explain-error'
import { IsoDate, IsoInstant } from '../schedule-rule'
import { ZoneClock } from '../zone-clock'

const firstYear = 1970
const lastYear = 2200

/** An instant of a case: within the years that clock changes are known for. */
export const InstantText = IsoInstant.transform((text) => Temporal.Instant.from(text)).refine(
  (at) => at.epochMilliseconds >= 0 && at.epochMilliseconds < Date.UTC(lastYear, 0, 1),
  `must be an instant from ${firstYear} to ${lastYear - 1}`,
)

export const DateText = IsoDate.transform((text) => Temporal.PlainDate.from(text)).refine(
  ({ year }) => year >= firstYear && year < lastYear,
  `must be a date from ${firstYear} to ${lastYear - 1}`,
)

/** `YYYY-MM-DDTHH:MM` on the wall. */
export const WallText = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'must be a date and time as YYYY-MM-DDTHH:MM')
  .refine((text) => IsoDate.safeParse(text.slice(0, 10)).success, 'must be a real date')

export const ZoneName = z.string().refine(isZone, 'must be a time zone of the IANA data, for example Europe/London')

function isZone(zone: string): boolean {
  try {
    ZoneClock.of(zone)
    return true
  } catch {
    return false
  }
}

/** @throws ExplainError naming the first field that cannot be used */
export function parseCase<Schema extends z.ZodType>(schema: Schema, line: unknown): z.output<Schema> {
  const parsed = schema.safeParse(line)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const field = issue.path.join('.') || 'line'
  throw new ExplainError(`"${field}" cannot be used: ${issue.message.replace(/\.$/, '')}.`)
}

/** `YYYY-MM-DDTHH:MMZ`, the format of every instant in the cases. */
export function instantText(at: Temporal.Instant): string {
  return `${at.toString({ smallestUnit: 'minute', roundingMode: 'floor' })}`
}
