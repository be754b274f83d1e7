'use server'
import { formAction } from '@/lib/form/form-action'
import { findMedicine } from '@/lib/medications/formulary'
import { entryTime } from '@/lib/medications/entry-words'
import { readRegimen, stopRegimen } from '@/lib/medications/regimens.data'
import { voidDose } from '@/lib/medications/void-dose.data'
import { StopForm, VoidForm } from './regimen-schemas'

export const stop = formAction(StopForm, async (access, { regimenId, reason, words, asked }) => {
  access.require('regimen:change')
  const medicineId = (await readRegimen(access, regimenId))?.medicineId
  const isRisky = typeof medicineId === 'string' && findMedicine(medicineId)?.stopSafely === true
  if (isRisky && asked !== 'yes') {
    return {
      ask: 'This medicine should not be stopped suddenly. Ask the prescriber or pharmacist first, then tick the box and press the button again.',
    }
  }
  const stopped = await stopRegimen(
    access,
    regimenId,
    words === '' ? reason : reason === 'other' ? words : `${reason}, ${words}`,
  )
  switch (stopped) {
    case 'stopped':
      return { done: 'Stopped. What was given stays in the record.' }
    case 'already-stopped':
      return { refused: 'Somebody has stopped this already. Nothing was changed.' }
    case 'not-found':
      return { refused: 'This is not in the plan any more.' }
  }
})

export const takeBack = formAction(VoidForm, async (access, { requestId, recordId, reason }) => {
  const voided = await voidDose(access, { requestId, recordId, reason })
  switch (voided.result) {
    case 'voided':
      return { done: 'Taken back. Both entries stay in the record.' }
    case 'already-voided':
      return { refused: `${voided.by.name} took this back at ${entryTime(voided.at, access.clock)}.` }
    case 'not-allowed':
      return { refused: 'Only the coordinator, the nurse or the patient can take this entry back now.' }
    case 'ask-reason':
    case 'other-request':
    case 'not-found':
      return { refused: 'This entry is not there any more. Nothing was changed.' }
  }
})
