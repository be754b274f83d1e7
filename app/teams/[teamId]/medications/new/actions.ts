'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import { propose } from '@/lib/medications/proposals.data'
import { createRegimen } from '@/lib/medications/regimens.data'
import { answerLook } from '../next-doses/find-next-doses'
import { newRegimenOf, NewRegimenForm } from './new-regimen-schema'

export const addRegimen = formAction(NewRegimenForm, async (access, input) => {
  if (input.intent === 'look') return answerLook(access, input)
  const added = await createRegimen(access, newRegimenOf(input, access.clock.zone))
  switch (added) {
    case 'added':
    case 'already-there':
      return { goTo: `/teams/${input.teamId}/medications/${input.requestId}` as Route }
    case 'not-in-formulary':
      return { refused: 'This medicine is not in the list any more. Search again, or write it freely.' }
    case 'withdrawn':
      return { refused: 'This medicine was withdrawn and is not started any more. Ask the clinic.' }
  }
})

export const proposeRegimen = formAction(NewRegimenForm, async (access, input) => {
  if (input.intent === 'look') return answerLook(access, input)
  const proposed = await propose(access, { kind: 'new', ...newRegimenOf(input, access.clock.zone) })
  switch (proposed) {
    case 'proposed':
    case 'already-there':
      return { goTo: `/teams/${input.teamId}/medications/proposals` as Route }
    case 'not-found':
      return { refused: 'This is not in the plan any more.' }
  }
})
