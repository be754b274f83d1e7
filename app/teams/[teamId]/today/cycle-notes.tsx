import Repeat from 'lucide-react/icons/repeat'
import type { Route } from 'next'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import type { CycleLine } from '@/lib/medications/cycle-line'
import { medicineTitle } from '@/lib/medications/regimen-words'
import { formatCount } from '@/lib/text/amounts'
import { cycleWords } from './dose-facts'

/** Lines with on and off days that have no dose today: without a word, a missing row would look like a mistake. */
export function CycleNotes({
  cycles,
  shown,
  access,
}: {
  readonly cycles: readonly CycleLine[]
  /** Lines that stand on the page with a dose of today. */
  readonly shown: ReadonlySet<string>
  readonly access: Access
}) {
  const quiet = cycles.filter(({ regimen }) => !shown.has(regimen.regimenId))
  if (quiet.length === 0) return null
  return (
    <section className="grid gap-3 pb-5">
      <h2 className="text-md">No dose today</h2>
      <ul className="grid gap-3">
        {quiet.map((line) => {
          const { regimen, status } = line
          const mustChoose = status.daysToChoose > 0 && !status.isOffDay
          return (
            <li key={regimen.regimenId} className="flex gap-3">
              <Icon of={Repeat} className="mt-0.5" />
              <span>
                <TextLink href={`/teams/${access.teamId}/medications/${regimen.regimenId}` as Route}>
                  <b>{medicineTitle(regimen.name)}</b>
                </TextLink>
                {mustChoose && (
                  <>
                    : <b>choose {formatCount(status.daysToChoose, 'day')}</b> for this cycle with the clinic
                  </>
                )}
                . {cycleWords(line, access.clock)}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
