import type { Route } from 'next'
import { Banner } from '@/components/ui/banner'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import type { Move } from '@/lib/medications/regimen'
import { zoneWords } from '@/lib/team/home-zones'
import { formatDayTime } from '@/lib/text/dates'

/** For two days after a journey: by which clock the doses are planned, and where to see what it did to them. */
export function MovedNote({ move, access: { clock, teamId } }: { readonly move: Move; readonly access: Access }) {
  return (
    <Banner kind="notice" title={`The clock at home is that of ${zoneWords(move.zone)}`}>
      <p>
        Since {formatDayTime(move.at, clock.now, clock.zone, clock.region)}. Some doses may stand closer together or
        further apart than usual:{' '}
        <TextLink href={`/teams/${teamId}/today/travel` as Route}>look at the doses of the journey</TextLink>.
      </p>
    </Banner>
  )
}
