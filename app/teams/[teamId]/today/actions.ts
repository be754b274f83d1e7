'use server'
import type { Route } from 'next'
import type { Temporal } from 'temporal-polyfill'
import type { Access } from '@/lib/auth/access'
import { formAction } from '@/lib/form/form-action'
import { claimDose, endDoseClaim } from '@/lib/medications/dose-claims.data'
import { recordDose, recordExtraDose } from '@/lib/medications/doses.data'
import { entryTime } from '@/lib/medications/entry-words'
import { voidDose } from '@/lib/medications/void-dose.data'
import { finishTask, handBackTask, undoFinishTask } from '@/lib/tasks/change-task.data'
import { claimTask } from '@/lib/tasks/tasks.data'
import { todayAt } from '@/lib/time/home-clock'
import {
  AnotherDoseForm,
  ClaimDoseForm,
  GiveBackForm,
  GiveDoseForm,
  SameDoseForm,
  TaskForm,
  TaskVersionForm,
  UndoDoseForm,
} from './today-schema'

const gone = { refused: 'This is not in the plan any more. Nothing was changed.' }

const todayOf = (teamId: string, query = '') => `/teams/${teamId}/today${query}` as Route

/** The page names who was faster: the answer is not in a message that a moving row would take with it. */
function alreadyGiven(
  { teamId, clock }: Access,
  slotKey: string,
  givenAt?: Temporal.Instant,
): { readonly goTo: Route } {
  const query = encodeURIComponent(slotKey)
  const isToday = slotKey.includes(`/${todayAt(clock).toString()}/`)
  const at = givenAt ? `&at=${givenAt.toString({ smallestUnit: 'second' })}` : ''
  return { goTo: isToday ? todayOf(teamId, `?already=${query}${at}`) : todayOf(teamId, `/record?dose=${query}`) }
}

export const giveDose = formAction(
  GiveDoseForm,
  async (access, { teamId: _team, ...dose }) => {
    const recorded = await recordDose(access, { ...dose, kind: 'given' })
    switch (recorded.result) {
      case 'recorded':
        return { done: 'Marked as given.' }
      case 'already':
        return alreadyGiven(access, dose.slotKey, dose.givenAt)
      // What was given is never thrown away: the page shows the change first, then it can be saved.
      case 'stale-plan':
      case 'not-planned':
      case 'ask-time':
        return {
          goTo: todayOf(
            access.teamId,
            `/record?dose=${encodeURIComponent(dose.slotKey)}&seen=${dose.expectVersion.toString()}`,
          ),
        }
      case 'not-found':
        return gone
      case 'other-request':
        return { refused: 'This was recorded as something else already. Nothing was added.' }
    }
  },
  'dose',
)

export const sayGiving = formAction(ClaimDoseForm, async (access, { regimenId, slotKey }) => {
  const claimed = await claimDose(access, regimenId, slotKey ?? null)
  switch (claimed.result) {
    case 'claimed':
      return { done: 'Everyone in the team sees for ten minutes that you are giving this.' }
    case 'claimed-by-other':
      return {
        refused: `${claimed.claim.by.name} is giving this since ${entryTime(claimed.claim.claimedAt, access.clock)}. Please leave it to them.`,
      }
    case 'already':
      return slotKey === undefined ? gone : alreadyGiven(access, slotKey)
    case 'not-found':
      return gone
  }
})

export const stopGiving = formAction(ClaimDoseForm, async (access, { regimenId, slotKey }) => {
  await endDoseClaim(access, regimenId, slotKey ?? null)
  return { done: 'The others see that you are not giving it.' }
})

export const sameDose = formAction(SameDoseForm, async (access, { teamId }) => {
  access.require('dose:record')
  return { goTo: todayOf(teamId) }
})

export const anotherDose = formAction(
  AnotherDoseForm,
  async (access, { teamId, ...dose }) => {
    const recorded = await recordExtraDose(access, dose)
    return recorded.result === 'recorded' ? { goTo: todayOf(teamId) } : gone
  },
  'dose',
)

export const undoDose = formAction(UndoDoseForm, async (access, { requestId, recordId }) => {
  const voided = await voidDose(access, { requestId, recordId })
  switch (voided.result) {
    case 'voided':
      return { done: 'Taken back. The dose is open again.' }
    case 'already-voided':
      return { refused: `${voided.by.name} took this back at ${entryTime(voided.at, access.clock)}.` }
    case 'ask-reason':
    case 'not-allowed':
      return {
        refused:
          'The ten minutes for an undo are over. On the medicine’s own page an entry can be taken back with a reason.',
      }
    case 'other-request':
    case 'not-found':
      return gone
  }
})

export const takeTask = formAction(TaskForm, async (access, { teamId, taskId, page }) => {
  const claimed = await claimTask(access, taskId)
  switch (claimed.result) {
    case 'yours':
      return { done: 'It is yours.' }
    case 'taken':
      return { goTo: `/teams/${teamId}/${page}?taken=${taskId}#task-${taskId}` as Route }
    case 'finished':
      return { refused: `${claimed.task.finishedBy?.name ?? 'Somebody'} has done this already.` }
    case 'not-found':
      return gone
  }
})

export const giveTaskBack = formAction(GiveBackForm, async (access, { taskId }) => {
  const changed = await handBackTask(access, taskId)
  return changed.result === 'done'
    ? { done: 'It is up for grabs again.' }
    : { refused: 'This was not yours any more. Nothing was changed.' }
})

export const taskDone = formAction(TaskVersionForm, async (access, { taskId, version }) => {
  const changed = await finishTask(access, taskId, version)
  if (changed.result === 'done') return { done: 'Done.' }
  if (changed.result !== 'changed-meanwhile') return gone
  const { state, finishedBy } = changed.task
  return {
    refused:
      state === 'done'
        ? `${finishedBy?.name ?? 'Somebody'} marked this as done already.`
        : 'Somebody changed this a moment ago. It shows how it stands now: look, then press again if you like.',
  }
})

export const taskNotDone = formAction(TaskVersionForm, async (access, { taskId, version }) => {
  const changed = await undoFinishTask(access, taskId, version)
  return changed.result === 'done'
    ? { done: 'It is open again.' }
    : { refused: 'Somebody changed this a moment ago. Nothing was undone.' }
})
