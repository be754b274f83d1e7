import { Temporal } from 'temporal-polyfill'

/** A zone in which it is about noon, so that no journey meets midnight: a dose of now is a dose of today. */
export function zoneAtNoon(): string {
  const { hour } = Temporal.Now.zonedDateTimeISO('UTC')
  const east = 12 - hour // −11 to 12 hours east of UTC
  return east === 0 ? 'Etc/UTC' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`
}

/** The time of day there, minutes from now. */
export function timeFromNow(zone: string, minutes: number): string {
  return Temporal.Now.plainTimeISO(zone).add({ minutes }).toString({ smallestUnit: 'minute' })
}
