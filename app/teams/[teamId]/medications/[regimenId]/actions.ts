'use server'
import type { Access } from '@/lib/auth/access'
import { formAction } from '@/lib/form/form-action'
import { findMedicine } from '@/lib/medications/formulary'
import { entryTime } from '@/lib/medications/entry-words'
import { propose } from '@/lib/medications/proposals.data'
import { findRegimenForForm, stopRegimen } from '@/lib/medications/regimens.data'
import { voidDose } from '@/lib/medications/void-dose.data'
import { StopForm, VoidForm } from './regimen-schemas'

/** Medicines not to stop suddenly ask once more (medications.md 6). */
const askFirst =
  'This medicine should not be stopped suddenly. Ask the prescriber or pharmacist first, then tick the box and press the button again.'

export const stop = formAction(StopForm, async (access, { regimenId, asked, ...form }) => {
  access.require('regimen:change')
  if (asked !== 'yes' && (await isRiskyToStop(access, regimenId))) return { ask: askFirst }
  const stopped = await stopRegimen(access, regimenId, reasonWords(form))
  switch (stopped) {
    case 'stopped':
      return { done: 'Stopped. What was given stays in the record.' }
    case 'already-stopped':
      return { refused: 'Somebody has stopped this already. Nothing was changed.' }
    case 'not-found':
      return { refused: 'This is not in the plan any more.' }
  }
})

export const proposeStop = formAction(StopForm, async (access, { requestId, regimenId, asked, ...form }) => {
  access.require('regimen:propose')
  if (asked !== 'yes' && (await isRiskyToStop(access, regimenId))) return { ask: askFirst }
  const proposed = await propose(access, { kind: 'stop', requestId, regimenId, reason: reasonWords(form) })
  return proposed === 'not-found'
    ? { refused: 'This is not in the plan any more.' }
    : { done: 'Proposed. It goes on as before until the nurse, the coordinator or the patient accepts.' }
})

async function isRiskyToStop(access: Access, regimenId: string): Promise<boolean> {
  const medicineId = (await findRegimenForForm(access, regimenId))?.medicineId
  return typeof medicineId === 'string' && findMedicine(medicineId)?.stopSafely === true
}

function reasonWords({ reason, words }: { readonly reason: string; readonly words: string }): string {
  return words === '' ? reason : reason === 'other' ? words : `${reason}, ${words}`
}

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
