'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import { createRegimen } from '@/lib/medications/regimens.data'
import { prescriptionOf } from '../prescription-schema'
import { NewRegimenForm } from './new-regimen-schema'

export const addRegimen = formAction(
  NewRegimenForm,
  async (access, { teamId, requestId, medicineId, name, startsOn, ...input }) => {
    if (input.how === 'keep')
      return { refused: 'Please look at the marked answers.', errors: { how: 'Choose when it is given.' } }
    const added = await createRegimen(access, {
      requestId,
      medicineId,
      name,
      startsOn,
      prescription: prescriptionOf(input, startsOn),
    })
    switch (added) {
      case 'added':
      case 'already-there':
        return { goTo: `/teams/${teamId}/medications/${requestId}` as Route }
      case 'not-in-formulary':
        return { refused: 'This medicine is not in the list any more. Search again, or write it freely.' }
      case 'withdrawn':
        return { refused: 'This medicine was withdrawn and is not started any more. Ask the clinic.' }
    }
  },
)
