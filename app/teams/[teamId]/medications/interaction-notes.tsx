import { DisclosureCard } from '@/components/ui/disclosure-card'
import { getMedicine } from '@/lib/medications/formulary'
import { findInteractions, type Severity } from '@/lib/medications/interactions'
import { medicineTitle } from '@/lib/medications/regimen-words'
import { formatCount } from '@/lib/text/amounts'

const severityWords: Readonly<Record<Severity, string>> = {
  contraindicated: 'Usually not given together',
  major: 'Can do serious harm together',
  moderate: 'Can trouble together',
  minor: 'A small effect together',
}

/** Pairs of the plan that the formulary has a note about, the gravest first. It says what may happen, then: ask. */
export function InteractionNotes({ medicineIds }: { readonly medicineIds: readonly string[] }) {
  const notes = findInteractions(medicineIds)
  if (notes.length === 0) return null
  return (
    <DisclosureCard
      title="Medicines that affect each other"
      headingLevel={2}
      lift="flat"
      summary={
        <span className="text-ink-2">
          {formatCount(notes.length, 'note')}. Some are wanted: ask the prescriber or pharmacist.
        </span>
      }
    >
      <ul className="grid gap-4">
        {notes.map(({ pair, severity, why, source, basis }) => (
          <li key={pair.join(' ')}>
            <p className="font-semibold">{pair.map((id) => medicineTitle(getMedicine(id).name)).join(' and ')}</p>
            <p>
              {severityWords[severity]}. {why}
            </p>
            <p className="text-ink-2">{basis === 'read' ? source : 'General knowledge, not read in a source.'}</p>
          </li>
        ))}
      </ul>
    </DisclosureCard>
  )
}
