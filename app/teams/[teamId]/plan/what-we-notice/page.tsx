import type { Metadata } from 'next'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { NumberField } from '@/components/form/number-field'
import { SelectField } from '@/components/form/select-field'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { accessOrNotFound } from '@/lib/auth/guards'
import { NUMBER_QUESTIONS, symptomQuestions, YES_NO_QUESTIONS, type YesNoQuestion } from '@/lib/needs/fact-questions'
import { readRecordedFacts } from '@/lib/needs/facts.data'
import { formatDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { FactsForm } from './facts-form'

export const metadata: Metadata = { title: 'What we notice' }

export default async function WhatWeNoticePage({ params }: PageProps<'/teams/[teamId]/plan/what-we-notice'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'observation:record')
  const recorded = await readRecordedFacts(access)
  const today = todayAt(access.clock)
  const { early, other } = symptomQuestions({ role: access.role, seesStage: access.may('stage:see') })
  const wasOn = [...early, ...other]
    .filter(({ field }) => recorded.get(field)?.value === true)
    .map(({ field }) => field)
  const last = (field: string) => {
    const fact = recorded.get(field)
    if (!fact) return undefined
    const value = typeof fact.value === 'boolean' ? (fact.value ? 'yes' : 'no') : String(fact.value)
    return `Last: ${value}, ${formatDay(fact.on, today)}, ${fact.byName}`
  }
  const boxes = (questions: readonly YesNoQuestion[]) => (
    <div className="grid gap-x-6 sm:grid-cols-2">
      {questions.map(({ field, label }) => (
        <CheckboxField
          key={`${field} ${recorded.get(field)?.value}`}
          name={field}
          label={label}
          defaultChecked={recorded.get(field)?.value === true}
          required={true}
        />
      ))}
    </div>
  )
  return (
    <>
      <PageHeader
        title="What we notice"
        note={
          <>
            It brings the <TextLink href={`/teams/${teamId}/plan`}>plan</TextLink> up to date. Leave out whatever you do
            not know.
          </>
        }
      />
      <FactsForm>
        <input type="hidden" name="teamId" value={teamId} />
        <input type="hidden" name="wasOn" value={wasOn.join(' ')} />
        <DateField name="observedOn" label="On which day?" defaultValue={today.toString()} max={today.toString()} />
        <Card title="Signs" note="Ticked ones stay until somebody takes the tick away.">
          <fieldset>
            <legend className="sr-only">Signs that often come first</legend>
            {boxes(early)}
          </fieldset>
          <details>
            <summary className="min-h-hit py-3 underline underline-offset-4">More signs</summary>
            <fieldset>
              <legend className="sr-only">More signs</legend>
              {boxes(other)}
            </fieldset>
          </details>
        </Card>
        <Card title="Measures" note="Only what was measured on this day.">
          <div className="grid items-end gap-5 sm:grid-cols-2">
            {NUMBER_QUESTIONS.map(({ field, label, hint, unit }) => (
              <NumberField
                key={field}
                name={field}
                label={label}
                unit={unit}
                required={false}
                hint={[hint, last(field)].filter(Boolean).join('. ')}
              />
            ))}
          </div>
        </Card>
        <Card title="At home">
          <div className="grid items-end gap-5 sm:grid-cols-2">
            {YES_NO_QUESTIONS.map(({ field, label }) => (
              <SelectField
                key={`${field} ${recorded.get(field)?.on.toString()} ${String(recorded.get(field)?.value)}`}
                name={field}
                label={label}
                required={false}
                hint={last(field)}
                prompt="No change"
                choices={[
                  { value: 'yes', words: 'Yes' },
                  { value: 'no', words: 'No' },
                ]}
              />
            ))}
          </div>
        </Card>
      </FactsForm>
    </>
  )
}
