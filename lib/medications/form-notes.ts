import type { MedicineForm } from './formulary-schema'
import { findMedicine } from './formulary'
import { formSuits, type Route } from './form-route'
import type { Feeding } from './plan-for-notes'
import { latestVersion, type Regimen } from './regimen'
import { medicineTitle } from './regimen-words'
import type { SafetyNote } from './safety-note'
import { swallowNeedOf } from './swallow-need'

const swallowedRoutes: readonly string[] = ['oral']
const tubeRoutes: readonly string[] = ['peg', 'ng']

/** A form that may not suit the way it is given, by the last answers about swallowing or by the formulary's word on tubes. */
export function formNotes(regimens: readonly Regimen[], feeding: Feeding): SafetyNote[] {
  return regimens.flatMap((regimen) => {
    const { form, route } = latestVersion(regimen)
    const entry = regimen.medicineId === null ? undefined : findMedicine(regimen.medicineId)
    const known = entry?.forms.find(({ id }) => id === form)
    if (!entry || !known) return []
    const found = tubeRoutes.includes(route) ? tubeProblem(known, route) : mouthProblem(known, route, feeding)
    if (!found) return []
    return [
      {
        kind: 'form',
        key: `form ${regimen.regimenId}`,
        regimenIds: [regimen.regimenId],
        title: `${medicineTitle(entry.name)}, ${known.name}: ${found.title}`,
        words: found.words,
        ask: 'the pharmacist',
        source: found.source,
        checkedOn: entry.checked,
      },
    ]
  })
}

interface Problem {
  readonly title: string
  readonly words: string
  readonly source: string
}

const formularySource = 'The medicines list, on this form.'

function tubeProblem(form: MedicineForm, route: string): Problem | undefined {
  const suits = formSuits(form, route as Route)
  if (suits.answer === 'yes') return undefined
  const title =
    suits.answer === 'no' ? 'this form is not for a feeding tube' : 'ask whether this form may go by the tube'
  const crush = form.doNotCrush
    ? 'Not to be crushed.'
    : suits.answer === 'ask'
      ? 'Crushed tablets are a known cause of blocked tubes.'
      : ''
  return {
    title,
    words: [suits.note, crush].filter(Boolean).join(' ') || 'Nothing more is known.',
    source: formularySource,
  }
}

/**
 * By mouth. Some trouble (item 3 at 3 or below, or noted): a form that must go down whole, and the film, which was not
 * tested with swallowing trouble. Item 3 at 1 or 0, extra feeding by tube or nothing by mouth: everything swallowed.
 */
function mouthProblem(form: MedicineForm, route: string, feeding: Feeding): Problem | undefined {
  if (!swallowedRoutes.includes(route)) return undefined
  const need = swallowNeedOf(form)
  const { swallowing, hasTrouble } = feeding
  const source = 'The last answers about swallowing, and the medicines list on this form.'
  const isLow = swallowing !== null && swallowing <= 1
  const isSome = isLow || hasTrouble || (swallowing !== null && swallowing <= 3)
  if (need !== 'nothing' && need !== undefined && isLow)
    return {
      title: 'is it still safe by mouth?',
      words:
        swallowing === 0
          ? 'The last answers say: nothing by mouth.'
          : 'The last answers say that eating needs extra feeding by tube.',
      source,
    }
  if (need === 'whole' && isSome)
    return {
      title: 'can it still be swallowed?',
      words: `This form has to be swallowed whole, and the last answers say that swallowing has changed. ${form.doNotCrush ? 'Not to be crushed.' : 'Do not crush it before asking.'} There may be another form.`,
      source,
    }
  if (need === 'swallowed' && isSome && form.tubeNote?.includes('swallowing trouble'))
    return { title: 'ask whether it still suits', words: form.tubeNote, source: formularySource }
  return undefined
}
