import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { ButtonRow } from '@/components/ui/button-row'
import { Card } from '@/components/ui/card'
import type { FormularyEntry, Template } from '@/lib/medications/formulary-schema'

const basisWords: Readonly<Record<Template['basis'], string>> = {
  label: 'from the label',
  'label (JP)': 'from the Japanese label',
  'label (withdrawn)': 'from a label that was withdrawn',
  trial: 'from a trial',
  typical: 'a usual shape, not from a label',
}

/** Offers the formulary's usual schedules as shapes to fill from the prescription. None is chosen for anybody. */
export function UsualSchedules({
  entry,
  here,
  chosen,
}: {
  readonly entry: FormularyEntry
  readonly here: string
  readonly chosen: string | undefined
}) {
  if (entry.templates.length === 0) return null
  const template = entry.templates.find(({ id }) => id === chosen)
  if (template) {
    return (
      <p className="max-w-form rounded-card border bg-inset p-4">
        Filled in: {template.label} ({basisWords[template.basis]}). Put right whatever the prescription says otherwise.
        {template.note && ` ${template.note.replace(/ \(OUR CHOICE\)/, '')}`}
      </p>
    )
  }
  return (
    <div className="max-w-form">
      <Card title="Does the prescription follow a usual schedule?" lift="flat">
        <p className="mb-3 text-ink-2">It fills in times only. The amount is always yours to write.</p>
        <ButtonRow>
          {entry.templates.map(({ id, label, basis }) => (
            <ButtonLink key={id} href={`${here}?medicine=${entry.id}&usual=${id}` as Route}>
              {label} ({basisWords[basis]})
            </ButtonLink>
          ))}
        </ButtonRow>
      </Card>
    </div>
  )
}
