import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ErrorSummary } from '../ui/error-summary'
import { CheckboxField } from './checkbox-field'
import { DateField } from './date-field'
import { NumberField } from './number-field'
import { RadioCards } from './radio-cards'
import { SelectField } from './select-field'
import { SubmitButton } from './submit-button'
import { TextAreaField } from './text-area-field'
import { TextField } from './text-field'
import { TimeField } from './time-field'

/** What a browser without JavaScript receives. */
const html = renderToStaticMarkup
const shared = { name: 'amount', label: 'Amount given', hint: 'For example 2.5', error: 'Write how much was given' }

/** The elements that an attribute such as `aria-describedby` points to, as far as the markup has them. */
function pointedTo(markup: string, attribute: string): readonly string[] {
  const ids = new RegExp(`${attribute}="([^"]*)"`).exec(markup)?.[1]?.split(' ') ?? []
  return ids.filter((id) => markup.includes(` id="${id}"`))
}

describe.each([
  ['TextField', <TextField key="f" {...shared} />],
  ['TextAreaField', <TextAreaField key="f" {...shared} />],
  ['NumberField', <NumberField key="f" {...shared} />],
  ['SelectField', <SelectField key="f" {...shared} choices={[{ value: 'a', words: 'A' }]} />],
  ['DateField', <DateField key="f" {...shared} />],
  ['TimeField', <TimeField key="f" {...shared} />],
  ['CheckboxField', <CheckboxField key="f" {...shared} />],
  ['RadioCards', <RadioCards key="f" {...shared} cards={[{ value: 'a', words: 'A' }]} />],
])('%s', (_name, field) => {
  const markup = html(field)

  test('is described by its error first, then its hint', () => {
    expect(pointedTo(markup, 'aria-describedby')).toEqual(['amount-error', 'amount-hint'])
  })

  test('can be reached from the error summary', () => {
    expect(markup).toMatch(/<(input|select|textarea)[^>]* id="amount"/)
  })

  test('has a name to be sent under and a label to be found by', () => {
    expect(markup).toContain('name="amount"')
    expect(markup).toMatch(/<label[^>]*for="amount"|<label|<legend/)
    expect(markup).toContain('Amount given')
  })
})

test('a field without hint and error points to nothing', () => {
  expect(html(<TextField name="name" label="Name" />)).not.toContain('aria-describedby')
})

test('two forms of a page may have a field of one name', () => {
  const markup = html(<TextField name="note" id="note-baclofen" label="Note" hint="If you like" />)
  expect(markup).toContain('for="note-baclofen"')
  expect(markup).toContain('name="note"')
  expect(pointedTo(markup, 'aria-describedby')).toEqual(['note-baclofen-hint'])
})

test('a number is typed as text, so that no wheel changes a dose, and its unit is heard', () => {
  const markup = html(<NumberField name="amount" label="Amount" unit="mg" defaultValue="2.50" />)
  expect(markup).toContain('type="text"')
  expect(markup).toContain('value="2.50"')
  expect(pointedTo(markup, 'aria-describedby')).toEqual(['amount-unit'])
})

test('a select keeps what was chosen', () => {
  const choices = [
    { value: 'a', words: 'A' },
    { value: 'b', words: 'B' },
  ]
  expect(html(<SelectField name="x" label="X" choices={choices} defaultValue="b" submission={2} />)).toContain(
    '<option value="b" selected="">B</option>',
  )
  expect(html(<SelectField name="x" label="X" choices={choices} prompt="Choose one" />)).toContain(
    '<option value="" selected="">Choose one</option>',
  )
})

test('an error summary counts, links and asks for the focus, also without JavaScript', () => {
  const markup = html(
    <ErrorSummary
      problems={[
        { fieldId: 'amount', words: 'Write how much was given' },
        { fieldId: 'givenAt', words: 'Say when' },
      ]}
    />,
  )
  expect(markup).toContain('Two things to put right')
  expect(markup).toContain('href="#amount"')
  expect(markup).toMatch(/tabindex="-1" autofocus=""/)
  expect(html(<ErrorSummary problems={[]} />)).toBe('')
})

test('a button that sends says its own words at first, never "Saving…"', () => {
  const markup = html(<SubmitButton>Mark as given</SubmitButton>)
  expect(markup).toContain('type="submit"')
  expect(markup).toContain('Mark as given')
  expect(markup).not.toContain('Saving')
})
