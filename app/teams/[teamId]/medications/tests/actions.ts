'use server'
import { formAction } from '@/lib/form/form-action'
import { addClinicDate, addResult, setStart, takeResultBack } from '@/lib/medications/test-writes.data'
import { ClinicDateFields, ResultFields, StartFields, TakeBackFields } from './test-schemas'

const gone = { refused: 'This medicine is not in the plan any more. Nothing was changed.' }
const later = 'Choose today or an earlier day.'

export const addTestResult = formAction(ResultFields, async (access, { teamId: _, isMarked, ...result }) => {
  switch (await addResult(access, { ...result, isMarked: isMarked === 'yes' })) {
    case 'added':
      return isMarked
        ? { done: 'Kept, and marked for the team. Ask the clinic what it means.' }
        : { done: 'The result is kept.' }
    case 'in-future':
      return { refused: 'Please look at the marked answers.', errors: { testedOn: later } }
    case 'not-found':
      return gone
  }
})

export const takeBackResult = formAction(TakeBackFields, async (access, { resultId, reason }) => {
  switch (await takeResultBack(access, resultId, reason)) {
    case 'taken-back':
      return { done: 'Taken back.' }
    case 'already':
      return { refused: 'Somebody took this back already.' }
    case 'not-found':
      return { refused: 'This result is not there any more. Nothing was changed.' }
  }
})

export const setFirstDay = formAction(StartFields, async (access, { regimenId, startedOn, version }) => {
  switch (await setStart(access, regimenId, startedOn, version)) {
    case 'saved':
      return { done: 'Saved. The dates count from there.' }
    case 'changed-meanwhile':
      return {
        refused:
          'Somebody changed this a moment ago. What you chose is still here: press the button once more to put yours in its place.',
      }
    case 'in-future':
      return { refused: 'Please look at the marked answers.', errors: { startedOn: later } }
    case 'not-found':
      return gone
  }
})

export const setClinicDate = formAction(ClinicDateFields, async (access, { teamId: _, ...date }) => {
  return (await addClinicDate(access, date)) === 'added' ? { done: 'The day is written down.' } : gone
})
