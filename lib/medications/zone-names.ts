import zoneNames from './zone-names.json'
import { isoDateOf, timeOfMinute } from './local-day'
import { ZoneClock } from './zone-clock'

const namesByZone = new Map<string, Readonly<Record<string, string | undefined>>>(
  zoneNames.groups.flatMap(({ names, zones }) =>
    zones.map((zone) => [zone, names as Record<string, string | undefined>] as const),
  ),
)

/**
 * The zone's short name in the IANA data: `EST`, `BST`, `JST`, or its offset (`+0530`) where it has no letters.
 *
 * `Intl` is not used: it says `GMT+9` for Tokyo in most languages, and something else in another version.
 */
export function zoneShortName(zone: string, offsetMin: number): string {
  const name = namesByZone.get(zone)?.[String(offsetMin)]
  if (name) return name
  const abs = Math.abs(offsetMin)
  const minutes = abs % 60 === 0 ? '' : String(abs % 60).padStart(2, '0')
  return `${offsetMin < 0 ? '-' : '+'}${String(Math.floor(abs / 60)).padStart(2, '0')}${minutes}`
}

/** `2026-12-01 08:00 EST`: date, wall clock and short zone name at an instant. */
export function localText(zone: string, instantMs: number): string {
  const { day, minute, offsetMin } = ZoneClock.of(zone).localOf(instantMs)
  return `${isoDateOf(day)} ${timeOfMinute(minute)} ${zoneShortName(zone, offsetMin)}`
}
