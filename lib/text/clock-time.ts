import type { Region } from './region'

/**
 * The time of day of a moment, by the clock of the home, as `formatTimeAt` writes it. For the browser: it needs no
 * calendar library.
 *
 * @param atMs milliseconds since 1970
 * @param zone IANA name
 */
export function clockTime(atMs: number, zone: string, region: Region): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(atMs)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '00'
  const hour = Number(part('hour'))
  if (region !== 'US') return `${String(hour).padStart(2, '0')}:${part('minute')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}:${part('minute')}\u00a0${hour < 12 ? 'am' : 'pm'}`
}

/** The local date of a moment, ISO. For the browser. */
export function clockDay(atMs: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
  }).formatToParts(atMs)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '00'
  return `${part('year')}-${part('month')}-${part('day')}`
}
