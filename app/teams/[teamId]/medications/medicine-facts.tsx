import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { FactList } from '@/components/ui/fact-list'
import { Icon } from '@/components/ui/icon'
import type { FormularyEntry } from '@/lib/medications/formulary-schema'

/** What the formulary knows of a medicine: what it is for, food, warnings. With its sources, and no advice. */
export function MedicineFacts({ entry }: { readonly entry: FormularyEntry }) {
  return (
    <div className="grid max-w-form gap-4">
      <DisclosureCard
        title="What to know"
        headingLevel={2}
        lift="flat"
        summary={<span className="text-ink-2">{entry.forWhat}</span>}
      >
        <p>
          <b>Food.</b> {entry.foodRule.text} <span className="text-ink-2">({entry.foodRule.source})</span>
        </p>
        {entry.missedDose && (
          <p>
            <b>A missed dose.</b> {entry.missedDose.text}{' '}
            <span className="text-ink-2">({entry.missedDose.source})</span>
          </p>
        )}
        {entry.warnings.length > 0 && (
          <FactList
            facts={entry.warnings.map((warning) => ({
              key: warning,
              icon: <Icon of={TriangleAlert} />,
              words: warning,
            }))}
          />
        )}
        {entry.stopSafely && <p>Not to be stopped suddenly: ask first.</p>}
        <p className="text-ink-2">Checked on {entry.checked}.</p>
      </DisclosureCard>
    </div>
  )
}
