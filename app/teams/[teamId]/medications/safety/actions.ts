'use server'
import { formAction } from '@/lib/form/form-action'
import { addMeal, markPair, removeMeal, setUsedBeside } from '@/lib/medications/safety-writes.data'
import { BesideFields, MarkPairFields, MealFields, RemoveMealFields } from './safety-schemas'

export const markPairAction = formAction(MarkPairFields, async (access, { first, second, versions, kind }) => {
  switch (await markPair(access, { first, second, versions, kind })) {
    case 'marked':
      return { done: 'Noted.' }
    case 'changed-meanwhile':
      return { refused: 'The plan changed a moment ago. Please read the note again.' }
    case 'not-found':
      return { refused: 'This pair is not in the plan any more. Nothing was changed.' }
  }
})

export const setBeside = formAction(BesideFields, async (access, { productId, use }) => {
  const saved = await setUsedBeside(access, productId, use)
  return saved === 'saved' ? { done: 'Saved.' } : { refused: 'This is not in the list. Nothing was changed.' }
})

export const addMealTime = formAction(MealFields, async (access, { requestId, name, food, startTime, endTime }) => {
  const added = await addMeal(access, { requestId, name, food, startTime, endTime })
  return added === 'added'
    ? { done: `${name} is written down.` }
    : { refused: 'There are 40 meals and feeds already. Take one out first.' }
})

export const removeMealTime = formAction(RemoveMealFields, async (access, { mealId }) => {
  await removeMeal(access, mealId)
  return { done: 'Taken out.' }
})
