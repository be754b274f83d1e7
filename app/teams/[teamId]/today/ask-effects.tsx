import type { Access } from '@/lib/auth/access'
import { wantsEffect } from '@/lib/medications/day-dose'
import { entryTime } from '@/lib/medications/entry-words'
import { medicineTitle } from '@/lib/medications/regimen-words'
import type { ArrangedDay } from '@/lib/today/arrange-day'
import { EffectForm } from './as-needed/effect-form'

/** As-needed doses whose effect nobody has noted yet, once the set time has passed. One press answers. */
export function AskEffects({ day, access }: { readonly day: ArrangedDay; readonly access: Access }) {
  if (!access.may('dose:record')) return null
  const { clock, teamId } = access
  const open = day.done.flatMap((item) =>
    item.kind === 'other' && wantsEffect(item.entry, clock.now) ? [item.entry] : [],
  )
  if (open.length === 0) return null
  return (
    <section className="grid gap-3 pb-5">
      <h2>How did it go?</h2>
      {open.map((entry) => (
        <EffectForm
          key={entry.recordId}
          hidden={{ teamId, recordId: entry.recordId, requestId: crypto.randomUUID() }}
          question={`${medicineTitle(entry.regimen.name)}, ${entryTime(entry.givenAt, clock)}${entry.reason ? `: ${entry.reason}` : ''}`}
          level={entry.symptomLevel}
        />
      ))}
    </section>
  )
}
