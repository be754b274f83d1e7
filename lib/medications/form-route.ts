import type { MedicineForm } from './formulary-schema'

export type Route = MedicineForm['route'][number]

export type RouteAnswer =
  | { readonly answer: 'yes' }
  /** Ask the pharmacist before this form goes this way. */
  | { readonly answer: 'ask'; readonly note: string | undefined }
  | { readonly answer: 'no'; readonly note: string | undefined }

const tubes: readonly Route[] = ['peg', 'ng']

/**
 * Whether a form suits a route. It answers; it never swaps one form for another (medications.md 11).
 *
 * A feeding tube goes by the form's own note on tubes. By mouth, for somebody who no longer swallows safely, every
 * form that must be swallowed is a question.
 */
export function formSuits(form: MedicineForm, route: Route): RouteAnswer {
  if (tubes.includes(route)) {
    if (form.doNotCrush && form.tube !== 'yes') return { answer: 'no', note: form.tubeNote }
    return form.tube === 'yes' ? { answer: 'yes' } : { answer: form.tube, note: form.tubeNote }
  }
  return form.route.includes(route) ? { answer: 'yes' } : { answer: 'ask', note: form.tubeNote }
}

/** The lines of a plan that need a question before the person changes to another route. */
export function linesToAskAbout<Line extends { readonly form: MedicineForm }>(
  lines: readonly Line[],
  route: Route,
): { readonly line: Line; readonly suits: RouteAnswer }[] {
  return lines
    .map((line) => ({ line, suits: formSuits(line.form, route) }))
    .filter(({ suits }) => suits.answer !== 'yes')
}
