import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { Banner } from '@/components/ui/banner'
import { DataTable } from '@/components/ui/data-table'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import type { Monitored, TestDate, TestResult } from '@/lib/medications/monitoring'
import { medicineTitle } from '@/lib/medications/regimen-words'
import { readTestsOf, type MonitoredMedicine } from '@/lib/medications/tests.data'
import { formatCount } from '@/lib/text/amounts'
import { todayAt } from '@/lib/time/home-clock'
import { dayWords, markedResults, testTitle } from '../test-words'
import { ClinicDateForm, FirstDayForm, ResultForm, TakeBackForm } from './test-forms'

export const metadata: Metadata = { title: 'Tests' }

export default async function MedicineTestsPage({
  params,
}: PageProps<'/teams/[teamId]/medications/tests/[regimenId]'>) {
  const { teamId, regimenId } = await params
  const access = await accessOrNotFound(teamId, 'medication:see')
  const medicine = await readTestsOf(access, regimenId)
  if (!medicine) notFound()
  const [marked] = markedResults(medicine)
  return (
    <>
      <PageHeader
        title={`Tests for ${medicine.regimen.name}`}
        note={`First taken ${dayWords(medicine.startedOn, access)}. A change of form does not change the dates.`}
      />
      <div className="grid max-w-3xl gap-6">
        {marked && (
          <Banner kind="notice" title="A report marks a result">
            <p>
              {marked.test}, {dayWords(marked.testedOn, access)}: {marked.value}. The app does not judge it: ask the
              clinic.
            </p>
          </Banner>
        )}
        {medicine.tests.length === 0 && (
          <p>The medicines list names no tests for {medicineTitle(medicine.regimen.name)}.</p>
        )}
        {medicine.tests.map((test) => (
          <OneTest key={test.test} test={test} access={access} />
        ))}
        {access.may('observation:record') && !access.isDeceased && <Forms medicine={medicine} access={access} />}
        <p>
          <TextLink href={`/teams/${teamId}/medications/tests` as Route}>All tests</TextLink>
        </p>
      </div>
    </>
  )
}

function OneTest({ test, access }: { readonly test: Monitored; readonly access: Access }) {
  const { note, dates, unlinked } = test
  return (
    <section className="grid gap-2">
      <h2 className="text-md">{testTitle(test.test)}</h2>
      {note && (
        <p>
          {note.schedule}.{' '}
          <span className="text-ink-2">
            {note.region !== 'all' && `${note.region}. `}
            {note.verified ? `${note.source}.` : 'Not verified in a source: ask the clinic.'}
          </span>
        </p>
      )}
      {dates.length > 0 && (
        <DataTable
          caption={`Dates of ${test.test}`}
          keyOf={({ due, setBy }) => `${due.toString()} ${setBy}`}
          rows={dates}
          columns={[
            { key: 'due', header: 'Due', cell: ({ due }) => dayWords(due, access) },
            { key: 'why', header: 'Why', cell: whyWords },
            { key: 'state', header: 'Result', cell: (date) => <DateState date={date} access={access} /> },
          ]}
        />
      )}
      {unlinked.length > 0 && (
        <ul className="grid gap-1">
          {unlinked.map((result) => (
            <li key={result.resultId}>
              {dayWords(result.testedOn, access)}: <ResultWords result={result} />{' '}
              {dates.length > 0 && <span className="text-ink-2">Near none of the dates.</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function whyWords({ month, setBy }: TestDate): string {
  return setBy === 'clinic' || month === null ? 'Set by the clinic' : `${formatCount(month, 'month')} after the start`
}

function DateState({ date: { state, doneBy }, access }: { readonly date: TestDate; readonly access: Access }) {
  if (doneBy)
    return (
      <>
        <ResultWords result={doneBy} /> <span className="text-ink-2">{dayWords(doneBy.testedOn, access)}</span>
      </>
    )
  if (state === 'overdue') return <Tag tone="late">Overdue</Tag>
  return state === 'due' ? <Tag tone="soon">Due now</Tag> : 'Later'
}

function ResultWords({ result: { value, isMarked, note, byName } }: { readonly result: TestResult }) {
  return (
    <>
      <b>{value}</b>
      {note && `, ${note}`} {isMarked && <Tag tone="late">Marked on the report</Tag>}{' '}
      <span className="text-ink-2">({byName})</span>
    </>
  )
}

function Forms({ medicine, access }: { readonly medicine: MonitoredMedicine; readonly access: Access }) {
  const { teamId } = access
  const { regimenId } = medicine.regimen
  const today = todayAt(access.clock).toString()
  const results = medicine.tests.flatMap(({ dates, unlinked }) => [
    ...dates.flatMap(({ doneBy }) => doneBy ?? []),
    ...unlinked,
  ])
  return (
    <div className="grid gap-3">
      {medicine.tests.length > 0 && (
        <ResultForm
          hidden={{ teamId, regimenId, requestId: crypto.randomUUID() }}
          tests={medicine.tests.map(({ test }) => ({ value: test, words: testTitle(test) }))}
          today={today}
        />
      )}
      <ClinicDateForm hidden={{ teamId, regimenId, requestId: crypto.randomUUID() }} />
      <FirstDayForm
        hidden={{ teamId, regimenId, version: String(medicine.startVersion) }}
        startedOn={medicine.startedOn.toString()}
        today={today}
      />
      {results.length > 0 && (
        <TakeBackForm
          hidden={{ teamId }}
          results={results.map(({ resultId, test, testedOn, value }) => ({
            value: resultId,
            words: `${test}, ${dayWords(testedOn, access)}: ${value}`,
          }))}
        />
      )}
    </div>
  )
}
