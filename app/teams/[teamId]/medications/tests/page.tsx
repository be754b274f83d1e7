import type { Metadata, Route } from 'next'
import FlaskConical from 'lucide-react/icons/flask-conical'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import type { Monitored } from '@/lib/medications/monitoring'
import { readTests, type MonitoredMedicine } from '@/lib/medications/tests.data'
import { MedicineName } from '../medicine-name'
import { dayWords, markedResults, nextDate, testTitle } from './test-words'

export const metadata: Metadata = { title: 'Tests' }

export default async function TestsPage({ params }: PageProps<'/teams/[teamId]/medications/tests'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'medication:see')
  const monitored = await readTests(access)
  return (
    <>
      <PageHeader
        title="Tests"
        note="Checks that go with the medicines, by the schedule of your region and the clinic’s own days. Results are kept, not judged."
      />
      <div className="grid max-w-3xl gap-6">
        {monitored.length === 0 && (
          <EmptyState icon={<Icon of={FlaskConical} />} title="No tests">
            None of these medicines has a test in the medicines list. The clinic may still ask for one.
          </EmptyState>
        )}
        <ul className="grid gap-4">
          {monitored.map((medicine) => (
            <li key={medicine.regimen.regimenId} className="sheet-card grid gap-3 p-5">
              <h2 className="text-md">
                <TextLink
                  href={`/teams/${teamId}/medications/tests/${medicine.regimen.regimenId}` as Route}
                  className="text-ink"
                >
                  <MedicineName name={medicine.regimen.name} />
                </TextLink>
              </h2>
              <Marked medicine={medicine} access={access} />
              <ul className="grid gap-2">
                {medicine.tests.map((test) => (
                  <li key={test.test}>
                    <TestLine test={test} access={access} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        <p>
          <TextLink href={`/teams/${teamId}/medications` as Route}>All medicines</TextLink>
        </p>
      </div>
    </>
  )
}

function Marked({ medicine, access }: { readonly medicine: MonitoredMedicine; readonly access: Access }) {
  const [latest] = markedResults(medicine)
  if (!latest) return null
  return (
    <p>
      <Tag tone="late">Marked on the report</Tag> {latest.test}, {dayWords(latest.testedOn, access)}: {latest.value}.
      Ask the clinic what it means.
    </p>
  )
}

function TestLine({ test, access }: { readonly test: Monitored; readonly access: Access }) {
  const next = nextDate(test.dates)
  return (
    <p>
      <b>{testTitle(test.test)}.</b>{' '}
      {next ? (
        <>
          {next.state === 'overdue' ? 'Was due' : 'Due'} {dayWords(next.due, access)}
          {next.setBy === 'clinic' && ', set by the clinic'}.{' '}
          {next.state === 'overdue' && <Tag tone="late">Overdue</Tag>}
          {next.state === 'due' && <Tag tone="soon">Due now</Tag>}
        </>
      ) : (
        <span className="text-ink-2">{test.note?.schedule ?? 'No day is set.'}</span>
      )}
    </p>
  )
}
