import { Temporal } from 'temporal-polyfill'
import { formatTime } from '@/lib/text/dates'
import type { Region } from '@/lib/text/region'

/** Writes a time of day of a rule, `HH:MM`, as the home reads it. */
export const sayTimeAt =
  (region: Region) =>
  (time: string): string =>
    formatTime(Temporal.PlainTime.from(time), region)
