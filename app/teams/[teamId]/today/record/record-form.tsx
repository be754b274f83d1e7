'use client'
import Clock from 'lucide-react/icons/clock'
import { useState, type ReactNode } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { NumberField } from '@/components/form/number-field'
import { RadioCards } from '@/components/form/radio-cards'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { TimeField } from '@/components/form/time-field'
import { useSeenVersion } from '@/components/form/use-seen-version'
import { ButtonRow } from '@/components/ui/button-row'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Icon } from '@/components/ui/icon'
import { Panel } from '@/components/ui/panel'
import { useKeptAction } from '../use-kept-action'
import { recordWhatHappened } from './actions'
import { questionIn, type AskedQuestion } from './record-questions'

export type RecordFormProps = {
  readonly hidden: Readonly<Record<'teamId' | 'regimenId' | 'slotKey' | 'requestId', string>>
  /** Of the prescription, as the page shows it. */
  readonly version: number
  readonly unit: string
  readonly reasons: readonly { readonly value: string; readonly words: string }[]
  /** Now, by the home's clock. */
  readonly today: string
  readonly time: string
  /** For a patch: the places in turn, the one used longest ago first, and where the last one went. */
  readonly patch: { readonly sites: readonly string[]; readonly lastSite: string | null } | null
  /** Somebody recorded this dose before the page was opened: shown instead of the form. */
  readonly taken: ReactNode
}

/** What happened with a planned dose: given, partly or not, when, and why not. Whatever is asked, what was typed stays. */
export function RecordForm({ hidden, version, unit, reasons, today, time, patch, taken }: RecordFormProps) {
  // A live change draws the page again with a new id: a second press would then be a second request.
  const [sent] = useState(hidden)
  const [wasOpen] = useState(!taken)
  const { state, action, isUnsent } = useKeptAction(recordWhatHappened)
  const seen = useSeenVersion(version, state.submission)
  const { values, errors } = state
  const asked = state.status === 'ask' ? questionIn(state.message) : undefined
  if (!wasOpen && state.submission === 0) return taken
  return (
    <form action={action} className="grid max-w-form gap-6" noValidate>
      <ErrorSummary
        submission={state.submission}
        problems={Object.entries(errors).map(([fieldId, words]) => ({ fieldId, words }))}
      />
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="expectVersion" value={seen} />
      {asked && <Asked key={state.submission} asked={asked} />}
      <RadioCards
        key={`kind-${state.submission}`}
        label="What happened?"
        name="kind"
        required
        defaultValue={values.kind}
        error={errors.kind}
        cards={[
          { value: 'given', words: 'It was given' },
          { value: 'partly', words: 'Part of it was given' },
          { value: 'not_given', words: 'It was not given' },
        ]}
      />
      <div className="flex flex-wrap items-end gap-6">
        <DateField
          label="On which day?"
          name="givenOn"
          required
          defaultValue={values.givenOn ?? today}
          max={today}
          error={errors.givenOn}
        />
        <TimeField
          label="At what time?"
          name="givenTime"
          required
          hint="By the clock at home"
          defaultValue={values.givenTime ?? time}
          error={errors.givenTime}
        />
      </div>
      {state.status === 'ask' && !asked && (
        <CheckboxField label="The day and time are right" name="timeConfirmed" value="yes" />
      )}
      <NumberField
        label="How much?"
        hint="Only for a part of it"
        name="amount"
        unit={unit}
        defaultValue={values.amount}
        error={errors.amount}
      />
      {patch && (
        <>
          <CheckboxField
            label="The old patch is off"
            hint={patch.lastSite === null ? undefined : `It was put here: ${patch.lastSite}`}
            name="oldOff"
            value="yes"
            defaultChecked={values.oldOff === 'yes'}
          />
          {patch.sites.length > 0 && (
            <SelectField
              label="Where was the new one put?"
              hint="The place used longest ago stands first, the last one at the end"
              name="site"
              required={false}
              prompt="Choose a place"
              choices={patch.sites.map((site) => ({ value: site, words: site }))}
              defaultValue={values.site}
              error={errors.site}
              submission={state.submission}
            />
          )}
        </>
      )}
      <SelectField
        label="Why not?"
        hint="Only when nothing was given"
        name="notGivenReason"
        prompt="Choose a reason"
        choices={reasons}
        defaultValue={values.notGivenReason}
        error={errors.notGivenReason}
        submission={state.submission}
      />
      <TextField
        label="In your own words"
        name="reason"
        required={false}
        maxLength={500}
        defaultValue={values.reason}
        error={errors.reason}
      />
      <FormMessage words={asked ? undefined : state.message} />
      {asked?.question !== 'already' && asked?.question !== 'not-planned' && (
        <div>
          <SubmitButton>{isUnsent ? 'Send it now' : 'Record what happened'}</SubmitButton>
        </div>
      )}
    </form>
  )
}

const titles: Record<AskedQuestion['question'], string | null> = {
  already: null,
  changed: 'The prescription has changed since you opened this page',
  'not-planned': 'This dose is not in the plan any more',
}

/** Stops the hand once; every answer keeps what was typed and can be saved. */
function Asked({ asked: { question, sentences } }: { readonly asked: AskedQuestion }) {
  const [first, ...more] = sentences
  const title = titles[question]
  return (
    <Panel
      takesFocus
      lead={<Icon of={Clock} className="text-md text-late" />}
      title={title ?? first}
      actions={
        question === 'already' ? (
          <ButtonRow>
            <SubmitButton name="answer" value="same">
              It was the same dose
            </SubmitButton>
            <SubmitButton name="answer" value="another" variant="outlined">
              I gave another one
            </SubmitButton>
          </ButtonRow>
        ) : question === 'not-planned' ? (
          <ButtonRow>
            <SubmitButton name="answer" value="outside-plan">
              Record it outside the plan
            </SubmitButton>
          </ButtonRow>
        ) : undefined
      }
    >
      <ul>
        {(title === null ? more : sentences).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>
          {question === 'already'
            ? 'Nothing of yours was recorded. If a second one was given, it is written down as an extra dose and the team is told.'
            : question === 'changed'
              ? 'Nothing was recorded yet. Look at it, then press the button below: what you gave is saved.'
              : 'What was given can be written down all the same. The team is told.'}
        </li>
      </ul>
    </Panel>
  )
}
