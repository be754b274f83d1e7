import { Temporal } from 'temporal-polyfill'
import { readTypedNumber } from './dose-text'
import type { RuleField, RuleValues } from './rule-fields'
import { WallTime } from './schedule-rule'

/** Reads the fields of a schedule one by one and keeps what is wrong with each, in words. */
export class RuleReader {
  readonly errors: Partial<Record<RuleField | 'how', string>> = {}

  constructor(
    private readonly values: RuleValues,
    readonly zone: string,
    /** Stands where a first day was left empty. */
    readonly firstOn: Temporal.PlainDate,
  ) {}

  text(field: RuleField): string {
    return this.values[field]?.trim() ?? ''
  }

  isTicked(field: RuleField): boolean {
    return this.text(field) !== ''
  }

  refuse(field: RuleField, words: string): void {
    this.errors[field] ??= words
  }

  time(field: RuleField, missing: string): string {
    const typed = this.optionalTime(field)
    if (typed === undefined) this.refuse(field, missing)
    return typed ?? '00:00'
  }

  optionalTime(field: RuleField): string | undefined {
    const typed = this.text(field)
    if (typed === '') return undefined
    if (!WallTime.safeParse(typed).success) this.refuse(field, 'Write a time, for example 08:00.')
    return typed
  }

  /** "8:00, 20:00": times of day with anything but digits between them. */
  times(field: RuleField, missing: string): string[] {
    const typed = this.text(field).match(/\d{1,2}[:.]\d\d/g) ?? []
    const times = typed.map((time) => time.replace('.', ':').padStart(5, '0'))
    if (times.length === 0) this.refuse(field, missing)
    if (times.some((time) => !WallTime.safeParse(time).success)) this.refuse(field, 'Write times as 08:00, 20:00.')
    return [...new Set(times)].sort()
  }

  /** @param limits smallest and largest that a prescription can mean */
  whole(field: RuleField, missing: string, [least, most]: readonly [number, number]): number {
    const value = this.number(field, missing)
    if (value !== undefined && (!Number.isInteger(value) || value < least || value > most))
      this.refuse(field, `Write a whole number from ${least} to ${most}.`)
    return value ?? least
  }

  number(field: RuleField, missing: string): number | undefined {
    const typed = this.text(field)
    if (/^0+(\.0+)?$/.test(typed)) return 0
    const read = readTypedNumber(typed)
    if (read.ok) return read.value
    this.refuse(field, typed === '' ? missing : read.hint)
    return undefined
  }

  optionalNumber(field: RuleField): number | undefined {
    return this.text(field) === '' ? undefined : this.number(field, '')
  }

  optionalDay(field: RuleField): string | undefined {
    const typed = this.text(field)
    if (typed === '') return undefined
    if (isDay(typed)) return typed
    this.refuse(field, 'Choose a day.')
    return undefined
  }

  day(field: RuleField): string {
    return this.optionalDay(field) ?? this.firstOn.toString()
  }

  /** Days written as 2026-11-02, in order. */
  days(field: RuleField): string[] {
    const typed = this.text(field)
    const days = typed.split(/[\s,;]+/).filter(Boolean)
    if (!days.every(isDay)) this.refuse(field, 'Write each day as 2026-11-02, with a comma between two.')
    return [...new Set(days)].sort()
  }

  /** An instant at home, as text. */
  instant(on: string, time: string): string {
    const day = isDay(on) ? Temporal.PlainDate.from(on) : this.firstOn
    const plainTime = WallTime.safeParse(time).success ? time : '00:00'
    return day.toZonedDateTime({ timeZone: this.zone, plainTime }).toInstant().toString()
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}
