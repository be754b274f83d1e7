import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TaskRow } from '../tasks/task-row'
import { DoseRow, type DoseRowState } from './dose-row'

const dose = { time: '9:00\u00a0am', medicine: 'Baclofen', amount: '10\u00a0mg' }
const row = (state: DoseRowState) => renderToStaticMarkup(<DoseRow {...dose} state={state} />)

test.each<[DoseRowState, string]>([
  ['planned', 'Dose, planned'],
  ['due', 'Dose, due now'],
  ['claimed', 'Dose, somebody is giving it'],
  ['late', 'Dose, late'],
  ['after-cutoff', 'Dose, time has passed'],
  ['given', 'Dose, given'],
  ['not-given', 'Dose, not given'],
  ['held', 'Dose, on hold'],
  ['waiting', 'Dose, waiting to be sent'],
])('a dose that is %s says so in words', (state, words) => {
  expect(row(state)).toContain(words)
})

test('only a given dose has the mark of a given dose: what waits for signal never looks given', () => {
  const states: DoseRowState[] = ['planned', 'due', 'claimed', 'late', 'after-cutoff', 'not-given', 'held', 'waiting']
  expect(row('given')).toContain('fill="var(--done)"')
  for (const state of states) expect(row(state), state).not.toContain('var(--done)')
})

test('who is giving a dose is named', () => {
  const markup = renderToStaticMarkup(
    <DoseRow {...dose} state="claimed" claim={{ person: { name: 'Joy', position: 3 }, words: 'Started 9:38 am.' }} />,
  )
  expect(markup).toContain('Joy is giving this now')
})

test('a task of a family is never called late', () => {
  for (const state of ['up-for-grabs', 'taken', 'just-lost', 'done'] as const)
    for (const when of ['now', 'later'] as const)
      expect(renderToStaticMarkup(<TaskRow state={state} when={when} title="Stretches" />)).not.toMatch(/late\b/i)
})
