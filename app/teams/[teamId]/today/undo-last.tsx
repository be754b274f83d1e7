import type { Route } from 'next'
import Link from 'next/link'
import { SubmitButton } from '@/components/form/submit-button'
import { buttonLook } from '@/components/ui/button-look'
import { UndoBar } from '@/components/ui/undo-bar'
import type { Access } from '@/lib/auth/access'
import { undoMinutes } from '@/lib/medications/dose-entry'
import { medicineTitle } from '@/lib/medications/regimen-words'
import { formatTimeAt } from '@/lib/text/dates'
import type { DayItem } from '@/lib/today/arrange-day'
import type { Today } from '@/lib/today/today.data'
import { taskNotDone, undoDose } from './actions'
import { PressForm } from './press-form'

interface LastAct {
  /** Changes with every new act, so that a bar once closed opens again for the next. */
  readonly key: string
  readonly atMs: number
  readonly words: string
  readonly undo: { readonly dose: string } | { readonly task: string; readonly version: number }
}

/**
 * What this person did last, for ten minutes, with its undo. It is read from the record and not remembered by the
 * page, so it is there after a reload, on another device and without JavaScript.
 */
export function UndoLast({
  today,
  access,
  closed,
}: {
  readonly today: Today
  readonly access: Access
  readonly closed: string | undefined
}) {
  const { teamId } = access
  const last = lastActOf(today, access)
  if (!last || last.key === closed) return <UndoBar words={null} />
  return (
    <UndoBar words={last.words}>
      {'dose' in last.undo ? (
        <PressForm act={undoDose} fields={{ teamId, requestId: crypto.randomUUID(), recordId: last.undo.dose }}>
          <SubmitButton variant="on-ink">Undo</SubmitButton>
        </PressForm>
      ) : (
        <PressForm act={taskNotDone} fields={{ teamId, taskId: last.undo.task, version: last.undo.version }}>
          <SubmitButton variant="on-ink">Undo</SubmitButton>
        </PressForm>
      )}
      <Link
        href={`/teams/${teamId}/today?closed=${last.key}` as Route}
        prefetch={false}
        scroll={false}
        className={buttonLook('on-ink')}
      >
        Close
      </Link>
    </UndoBar>
  )
}

function lastActOf({ day: { done } }: Today, { userId, clock }: Access): LastAct | undefined {
  const since = clock.now.epochMilliseconds - undoMinutes * 60_000
  return done
    .flatMap((item) => ownAct(item, userId, (at) => formatTimeAt(at, clock.zone, clock.region)) ?? [])
    .filter(({ atMs }) => atMs > since)
    .sort((a, b) => a.atMs - b.atMs)
    .at(-1)
}

function ownAct(
  item: DayItem,
  userId: string,
  sayTime: (at: Parameters<typeof formatTimeAt>[0]) => string,
): LastAct | undefined {
  if (item.kind === 'task') {
    const { taskId, title, version, finishedAt, finishedBy } = item.task
    if (!finishedAt || finishedBy?.userId !== userId) return undefined
    return {
      key: `${taskId}-${version}`,
      atMs: finishedAt.epochMilliseconds,
      words: `“${title}” marked as done`,
      undo: { task: taskId, version },
    }
  }
  const entry = item.kind === 'dose' ? item.dose.entry : item.entry
  const regimen = item.kind === 'dose' ? item.dose.regimen : item.entry.regimen
  if (!entry || entry.by.userId !== userId) return undefined
  const what = {
    given: 'marked as given',
    partly: 'marked as partly given',
    not_given: 'written down as not given',
    extra: 'written down as an extra dose',
  }
  return {
    key: entry.recordId,
    atMs: entry.recordedAt.epochMilliseconds,
    words: `${medicineTitle(regimen.name)} ${what[entry.kind]}, ${sayTime(entry.givenAt)}`,
    undo: { dose: entry.recordId },
  }
}
