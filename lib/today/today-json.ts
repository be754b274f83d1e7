import type { AsNeededLine, DayDose } from '@/lib/medications/day-dose'
import type { DoseClaim } from '@/lib/medications/dose-claim'
import type { DoseEntry } from '@/lib/medications/dose-entry'
import type { Task } from '@/lib/tasks/task'
import type { TeamPerson } from '@/lib/team/team-person'
import type { ArrangedDay, DayItem } from './arrange-day'

/** One thing of the day as other programs read it: ISO text, codes, and the ids that recording it needs. */
export function itemJson(item: DayItem): object {
  switch (item.kind) {
    case 'dose':
      return { kind: 'dose', ...doseJson(item.dose) }
    case 'other':
      return {
        kind: 'unplanned-dose',
        regimenId: item.entry.regimenId,
        name: item.entry.regimen.name,
        entry: entryJson(item.entry),
      }
    case 'task':
      return { kind: 'task', ...taskJson(item.task) }
  }
}

export function dayJson(day: ArrangedDay): object {
  return {
    stillToDo: day.stillToDo.map(itemJson),
    now: day.now.map(itemJson),
    later: day.later.map(itemJson),
    done: day.done.map(itemJson),
  }
}

function doseJson(dose: DayDose): object {
  const { regimen, version, slot, amount, state, entry, claim } = dose
  return {
    regimenId: regimen.regimenId,
    slotKey: slot.key,
    version: version.version,
    name: regimen.name,
    amount,
    form: version.form,
    route: version.route,
    strength: version.strength,
    instructions: version.instructions,
    on: slot.date,
    time: slot.time,
    dueAt: slot.dueAt.toString(),
    state,
    entry: entry && entryJson(entry),
    claim: claim && claimJson(claim),
  }
}

export function asNeededJson({ regimen, claim, lately }: AsNeededLine): object {
  return {
    regimenId: regimen.regimenId,
    name: regimen.name,
    claim: claim && claimJson(claim),
    lately: lately.map(entryJson),
  }
}

export function entryJson(entry: DoseEntry): object {
  const { recordId, kind, by, givenAt, recordedAt, amount, reason, flags, symptomLevel, site } = entry
  return {
    recordId,
    kind,
    by: personJson(by),
    givenAt: givenAt.toString(),
    recordedAt: recordedAt.toString(),
    amount,
    reason,
    flags,
    symptomLevel,
    site,
  }
}

function claimJson({ by, endsAt }: DoseClaim): object {
  return { by: personJson(by), endsAt: endsAt.toString() }
}

export function taskJson(task: Task): object {
  const { taskId, title, note, dueOn, dueTime, state, assignee, finishedBy, finishedAt, version } = task
  return {
    ...{ taskId, title, note, dueOn: dueOn?.toString() ?? null, dueTime, state, version },
    assignee: assignee && personJson(assignee),
    finishedBy: finishedBy && personJson(finishedBy),
    finishedAt: finishedAt?.toString() ?? null,
  }
}

function personJson({ userId, name }: TeamPerson): object {
  return { userId, name }
}
