import type { Route } from 'next'
import { AnswerKeys } from '@/components/form/answer-keys'
import { AnswerButtons } from '@/components/form/answer-buttons'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { FormMessage } from '@/components/form/form-message'
import { NumberField } from '@/components/form/number-field'
import { RadioCards } from '@/components/form/radio-cards'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { TimeField } from '@/components/form/time-field'
import { ButtonLink } from '@/components/ui/button-link'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Tag } from '@/components/ui/tag'
import { Piece } from './piece'

const errors = { amount: 'Write how much was given', givenAt: 'The time is later than now. When was it given?' }

const answers = [
  { value: '4', words: 'As before ALS', keyCap: '4' },
  { value: '3', words: 'Early walking trouble', note: 'Slower, or trips now and then', keyCap: '3' },
  {
    value: '2',
    words: 'Walks with help',
    note: 'A cane, walker, brace or a hand',
    keyCap: '2',
    tag: <Tag tone="soon">Last time, 16 August</Tag>,
  },
  { value: '1', words: 'Cannot walk', note: 'Legs can still move or stand', keyCap: '1' },
  { value: '0', words: 'Legs do not move on purpose', keyCap: '0' },
]

export type FormsProps = { readonly isRefused: boolean; readonly here: Route }

export function Forms({ isRefused, here }: FormsProps) {
  return (
    <>
      <Piece title="A form">
        <form className="grid gap-5">
          {isRefused ? (
            <ErrorSummary problems={Object.entries(errors).map(([fieldId, words]) => ({ fieldId, words }))} />
          ) : (
            <ButtonLink href={`${here}&show=refused` as Route} variant="quiet">
              Show it refused
            </ButtonLink>
          )}
          <NumberField
            name="amount"
            label="Amount given"
            unit="mg"
            required
            error={isRefused ? errors.amount : undefined}
            hint="For example 2.5"
          />
          <TimeField
            name="givenAt"
            label="Given at"
            required
            error={isRefused ? errors.givenAt : undefined}
            defaultValue="09:40"
          />
          <DateField name="on" label="Day" defaultValue="2026-11-23" max="2026-11-23" />
          <TextField name="name" label="Who gave it" autoComplete="off" />
          <SelectField
            name="reason"
            label="What for?"
            prompt="Choose one"
            choices={[
              { value: 'pain', words: 'Pain' },
              { value: 'cramp', words: 'Cramps' },
            ]}
          />
          <TextAreaField
            name="note"
            label="Anything else"
            required={false}
            hint="Your words are kept if the signal drops"
            defaultValue="Headache after the car ride"
          />
          <CheckboxField name="sure" label="I looked at the label" hint="The box and the plan say the same" />
          <RadioCards
            name="helped"
            label="Did it help?"
            defaultValue="partly"
            cards={[
              { value: 'worked', words: 'It helped' },
              { value: 'partly', words: 'Partly', note: 'Better, but not gone' },
              { value: 'no', words: 'No' },
            ]}
          />
          <FormMessage words="Dose recorded." kind="done" />
          <div>
            <SubmitButton>Record dose</SubmitButton>
          </div>
        </form>
      </Piece>

      <Piece title="A question">
        <form>
          <h3 className="mb-3">How is walking, these days?</h3>
          <AnswerKeys />
          <AnswerButtons name="answer" answers={answers} chosen="3" />
        </form>
      </Piece>
    </>
  )
}
