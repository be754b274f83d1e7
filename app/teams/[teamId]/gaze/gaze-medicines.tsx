import { GazeCard } from '@/components/gaze/gaze-card'
import { GazePage } from '@/components/gaze/gaze-page'
import { pageOfTiles } from '@/components/gaze/paging'
import type { Access } from '@/lib/auth/access'
import { nextDoseAt } from '@/lib/medications/next-dose'
import { latestVersion, type Regimen } from '@/lib/medications/regimen'
import { doseWords, medicineTitle } from '@/lib/medications/regimen-words'
import { formatDayTime } from '@/lib/text/dates'
import { GazeReadAloud } from './gaze-read-aloud'
import { OtherPages } from './gaze-shell'
import { pageNote, pageTurner } from './pager'

export interface GazeMedicinesProps {
  readonly access: Access
  readonly current: readonly Regimen[]
  readonly query: Readonly<Record<string, string | string[] | undefined>>
}

/** The medicines to read and to hear. Doses are logged from today's page. */
export function GazeMedicines({ access, current, query }: GazeMedicinesProps) {
  const { clock } = access
  const path = `/teams/${access.teamId}/medications`
  const page = pageOfTiles(current, query.page)
  return (
    <GazePage
      title="Medicines"
      note={pageNote(page)}
      turn={pageTurner(path, page)}
      last={<OtherPages teamId={access.teamId} />}
    >
      {page.items.map((regimen) => {
        const next = nextDoseAt(regimen, clock)
        return (
          <GazeCard key={regimen.regimenId} title={medicineTitle(regimen.name)} foot={<GazeReadAloud />}>
            <p>{doseWords(regimen, latestVersion(regimen))}</p>
            <p>{next ? `Next dose ${formatDayTime(next, clock.now, clock.zone, clock.region)}` : 'When needed'}</p>
          </GazeCard>
        )
      })}
      {current.length === 0 && <GazeCard title="No medicines yet" />}
    </GazePage>
  )
}
