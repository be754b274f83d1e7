import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import type { Access } from '@/lib/auth/access'
import { formNotes } from '@/lib/medications/form-notes'
import { findMedicine } from '@/lib/medications/formulary'
import type { FormularyEntry } from '@/lib/medications/formulary-schema'
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

export type NotesOfChoiceProps = {
  readonly access: Access
  readonly medicineId: string
  /** The line that is changed; absent: a new one. */
  readonly instead?: string
}

/** What a medicine from the list would bring into the plan, and which of its forms to ask about, before it is saved. */
export async function NotesOfChoice({ access, medicineId, instead }: NotesOfChoiceProps) {
  const entry = findMedicine(medicineId)
  if (!entry) return null
  const plan = await readPlanForNotes(access)
  const others = plan.regimens.filter(({ regimenId }) => regimenId !== instead)
  const notes = safetyNotes({ ...plan, regimens: [...others, chosenLine(entry, '', access)] })
  const byMouth = entry.forms.filter(({ route }) => route.includes('oral'))
  const forms = byMouth.flatMap((form) => formNotes([chosenLine(entry, form.id, access)], plan.facts.feeding))
  // Before it is in the plan there is nothing to mark as read.
  const about = notesOfRegimen(notes, chosenId('')).map(({ pair: _, ...note }) => note)
  return <SafetyNotesCard notes={[...about, ...forms]} access={access} startsOpen={instead === undefined} />
}

const chosenId = (form: string) => `chosen ${form}`

/** A line as if it were in the plan; '' is a form that nobody has chosen yet. */
function chosenLine(entry: FormularyEntry, form: string, { clock }: Access): Regimen {
  return {
    ...{ regimenId: chosenId(form), medicineId: entry.id, name: entry.name, stopped: null },
    versions: [
      {
        ...{ version: 1, fromAt: clock.now, rule: { kind: 'prn' }, amount: { value: 1, unit: 'dose' } },
        ...{ form, route: form === '' ? '' : 'oral', strength: null, instructions: null, why: null },
      },
    ],
  }
}
