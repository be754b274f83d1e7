import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { DefinitionFacts } from '@/components/ui/definition-facts'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { accessOrNotFound } from '@/lib/auth/guards'
import { readMeasure, type RecordedMeasure } from '@/lib/measures/measure-record.data'
import { BASIS_WORDS, nameOfMeasure, sayMeasure } from '@/lib/measures/say-measure'
import type { Symptom } from '@/lib/needs/input'
import { SYMPTOM_WORDS } from '@/lib/needs/symptom-words'
import { mayVoid } from '@/lib/staging/assessments.data'
import { formatDay, formatDayTime } from '@/lib/text/dates'
import type { Region } from '@/lib/text/region'
import { todayAt } from '@/lib/time/home-clock'
import { TakeMeasureBackForm } from './take-measure-back-form'

export const metadata: Metadata = { title: 'One measure' }

export default async function MeasurePage({ params }: PageProps<'/teams/[teamId]/measures/[observationId]'>) {
  const { teamId, observationId } = await params
  const access = await accessOrNotFound(teamId, 'observation:record')
  const measure = await readMeasure(access, observationId)
  if (!measure) notFound()
  const { zone, region, now } = access.clock
  const { voided, basis, typed, field } = measure
  const isSign = field.startsWith('sym.')
  return (
    <div className="mx-auto grid max-w-160 gap-6">
      <PageHeader
        title={`${nameOf(field)}, ${formatDay(measure.on, todayAt(access.clock))}`}
        note={`Written down by ${measure.byName}, ${formatDayTime(measure.recordedAt, now, zone, region)}.`}
      />
      {voided && (
        <Banner kind="notice" title={`Taken back by ${voided.byName}, ${formatDayTime(voided.at, now, zone, region)}`}>
          <p>{voided.reason}</p>
          <p>It stays here to be seen. The plan and the charts no longer rest on it.</p>
        </Banner>
      )}
      <Card>
        <DefinitionFacts
          facts={[
            { term: isSign ? 'It was' : 'Measured', value: valueOf(measure, region) },
            ...(typed ? [{ term: 'As it was typed', value: typed }] : []),
            ...(basis ? [{ term: 'Kind', value: BASIS_WORDS[basis] }] : []),
          ]}
        />
      </Card>
      {!voided && mayVoid(access, measure.byId) && (
        <TakeMeasureBackForm teamId={teamId} observationId={observationId} />
      )}
      <p>
        {isSign ? (
          <TextLink href={`/teams/${teamId}/plan/what-we-notice`}>What we notice</TextLink>
        ) : (
          <TextLink href={`/teams/${teamId}/measures`}>All measures</TextLink>
        )}
      </p>
    </div>
  )
}

function nameOf(field: string): string {
  return field.startsWith('sym.') ? SYMPTOM_WORDS[field.slice(4) as Symptom] : nameOfMeasure(field)
}

function valueOf({ field, value }: RecordedMeasure, region: Region): string {
  if (field.startsWith('sym.')) return value === true ? 'noted' : 'gone'
  return sayMeasure(field, value, region)
}
