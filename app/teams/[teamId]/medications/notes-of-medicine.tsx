import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import type { Access } from '@/lib/auth/access'
import { findMedicine } from '@/lib/medications/formulary'
import { readPlanForNotes } from '@/lib/medications/safety-facts.data'
import { notesOfRegimen, safetyNotes } from '@/lib/medications/safety-notes'
import type { Regimen } from '@/lib/medications/regimen'
import { SafetyNotesCard } from './safety-notes-card'

/** The notes about one medicine of the plan. One statement of its own; the page's look is in the history already. */
export async function NotesOfMedicine({ access, regimenId }: { readonly access: Access; readonly regimenId: string }) {
  const plan = await readPlanForNotes(access)
  const here = `/teams/${access.teamId}/medications`
  return (
    <>
      <SafetyNotesCard notes={notesOfRegimen(safetyNotes(plan), regimenId)} access={access} />
      <nav aria-label="What goes with this medicine" className="flex flex-wrap gap-x-gap">
        <ButtonLink variant="quiet" href={`${here}/stock` as Route}>
          What is left
        </ButtonLink>
        <ButtonLink variant="quiet" href={`${here}/tests/${regimenId}` as Route}>
          Tests
        </ButtonLink>
      </nav>
    </>
  )
}

/** What a medicine from the list would bring into the plan, before it is added. Nothing is blocked. */
export async function NotesOfChoice({ access, medicineId }: { readonly access: Access; readonly medicineId: string }) {
  const entry = findMedicine(medicineId)
  if (!entry) return null
  const plan = await readPlanForNotes(access)
  const chosen: Regimen = {
    regimenId: 'chosen',
    medicineId,
    name: entry.name,
    stopped: null,
    versions: [
      {
        ...{ version: 1, fromAt: access.clock.now, rule: { kind: 'prn' }, amount: { value: 1, unit: 'dose' } },
        ...{ form: '', route: '', strength: null, instructions: null, why: null },
      },
    ],
  }
  const notes = safetyNotes({ ...plan, regimens: [...plan.regimens, chosen] })
  // Before it is in the plan there is nothing to mark as read.
  const about = notesOfRegimen(notes, chosen.regimenId).map(({ pair: _, ...note }) => note)
  return <SafetyNotesCard notes={about} access={access} startsOpen />
}
