import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { Icon } from '@/components/ui/icon'
import { Panel } from '@/components/ui/panel'
import type { Access } from '@/lib/auth/access'
import { entryTime } from '@/lib/medications/entry-words'
import { doseWords, medicineTitle } from '@/lib/medications/regimen-words'
import { versionAt } from '@/lib/medications/regimen'
import type { ArrangedDay } from '@/lib/today/arrange-day'

/** An extra dose of today: told to everyone who opens the page, until the day is over or it was taken back. */
export function PossiblyDouble({ day, access: { clock } }: { readonly day: ArrangedDay; readonly access: Access }) {
  const doubles = day.done.flatMap((item) =>
    item.kind === 'other' && item.entry.flags.includes('possible_double') ? [item.entry] : [],
  )
  return doubles.map(({ recordId, regimen, givenAt, amount, by }) => (
    <Panel
      key={recordId}
      lead={<Icon of={TriangleAlert} className="text-md text-late" />}
      title={`${medicineTitle(regimen.name)} was possibly given twice today`}
    >
      An extra dose of {doseWords(regimen, versionAt(regimen, givenAt), amount ?? undefined)}, written down by {by.name}
      , {entryTime(givenAt, clock)}. Ask the pharmacist or nurse what to look for, and whether the next dose is given as
      planned.
    </Panel>
  ))
}
