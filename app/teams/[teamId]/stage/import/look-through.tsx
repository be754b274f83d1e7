import { Card } from '@/components/ui/card'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { respondentOf } from '@/lib/staging/assessments.data'
import type { ImportDraft } from '@/lib/staging/import-drafts.data'
import type { ImportReading } from '@/lib/staging/import/read-import'
import { todayAt } from '@/lib/time/home-clock'
import { choiceFields, columnFields } from './choice-fields'
import { ChoicesForm } from './choices-form'
import { AddVisitsForm, LeaveFileForm } from './one-button-forms'
import { RowsTable } from './rows-table'

export interface LookThroughProps {
  readonly access: Access
  readonly draft: ImportDraft
  readonly reading: ImportReading
  readonly showAll: boolean
}

const mostAtFirst = 100

/** A file before its visits are added: what is open, what was guessed, every row, and one button for all of them. */
export function LookThrough({ access, draft, reading, showAll }: LookThroughProps) {
  const { teamId } = access
  const seenAt = draft.savedAt.toString({ fractionalSecondDigits: 3 })
  const { accept, reject, duplicate } = reading.counts
  const rows = showAll ? reading.rows : reading.rows.slice(0, mostAtFirst)
  return (
    <div className="grid grid-cols-1 gap-6">
      <Card title={reading.ready ? 'How it is read' : 'First, some questions about the file'}>
        <ChoicesForm
          teamId={teamId}
          seenAt={seenAt}
          fields={choiceFields(draft, reading, respondentOf(access))}
          columns={columnFields(reading)}
          button={reading.ready ? 'Read the rows again like this' : 'Read the rows like this'}
        />
      </Card>
      {reading.guessed.length > 0 && (
        <DisclosureCard title="What we took to be so" term={`${reading.guessed.length}`} lift="flat" headingLevel={2}>
          <ul className="grid list-disc gap-1 pl-6">
            {reading.guessed.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </DisclosureCard>
      )}
      {reading.rows.length > 0 && (
        <Card title="The rows" note={sayCounts(reading)}>
          <RowsTable rows={rows} today={todayAt(access.clock)} showsStage={access.may('stage:see')} />
          {rows.length < reading.rows.length && (
            <p className="mt-3">
              The first {rows.length} of {reading.rows.length} rows.{' '}
              <TextLink href={`/teams/${teamId}/stage/import?rows=all`}>Show all {reading.rows.length}</TextLink>
            </p>
          )}
        </Card>
      )}
      <div className="grid gap-4">
        {!reading.ready && <p>Answer the questions above first. Then the visits can be added.</p>}
        {reading.ready && accept === 0 && (
          <Panel tone="plain" title="Nothing to add">
            {duplicate > 0
              ? 'What could be read is here already.'
              : 'No row of this file can be added as it is. Each row says why.'}
          </Panel>
        )}
        {reading.ready && accept > 0 && (
          <>
            {reject > 0 && (
              <p>
                {reject === 1 ? 'One row is' : `${reject} rows are`} left out: each says why. The others are added
                together.
              </p>
            )}
            <AddVisitsForm
              teamId={teamId}
              seenAt={seenAt}
              words={accept === 1 ? 'Add 1 visit' : `Add ${accept} visits`}
            />
          </>
        )}
        <LeaveFileForm teamId={teamId} seenAt={seenAt} words="Leave this file and bring another" />
      </div>
    </div>
  )
}

function sayCounts({ counts: { accept, reject, duplicate }, ready }: ImportReading): string {
  const parts = [
    ready && accept > 0 && `${accept} to add`,
    duplicate > 0 && `${duplicate} already there`,
    reject > 0 && (ready ? `${reject} not added` : `${reject} wait or cannot be added`),
  ]
  return parts.filter(Boolean).join(', ')
}
