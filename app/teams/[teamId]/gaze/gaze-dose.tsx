import { randomUUID } from 'node:crypto'
import Check from 'lucide-react/icons/check'
import MessageCircle from 'lucide-react/icons/message-circle'
import Sun from 'lucide-react/icons/sun'
import Undo from 'lucide-react/icons/undo-2'
import type { Route } from 'next'
import { GazeCard } from '@/components/gaze/gaze-card'
import { GazeForm } from '@/components/gaze/gaze-form'
import { GazeEmpty, GazePage } from '@/components/gaze/gaze-page'
import { GazeTile } from '@/components/gaze/gaze-tile'
import { Icon } from '@/components/ui/icon'
import type { Access } from '@/lib/auth/access'
import type { DayDose } from '@/lib/medications/day-dose'
import { mayVoid } from '@/lib/medications/dose-entry'
import { voiderOf } from '@/lib/medications/dose-rows.data'
import { entryTime, sayEntry } from '@/lib/medications/entry-words'
import { doseWords, medicineTitle } from '@/lib/medications/regimen-words'
import { formatTimeAt } from '@/lib/text/dates'
import { giveDose, undoDose } from '../today/actions'
import { askForDose } from './actions'
import { OtherPages } from './gaze-shell'
import { GazeReadAloud } from './gaze-read-aloud'

export interface GazeDoseProps {
  readonly dose: DayDose
  readonly access: Access
  readonly back: Route
}

/** The states in which a tap records the dose as planned. Later it is written down on the page of the dose. */
const open = new Set(['due', 'late', 'overdue'])

/**
 * One dose by itself. "Mark as given" is the second activation; what undoes it stands elsewhere, so that the same spot
 * chosen twice undoes nothing.
 */
export function GazeDose({ dose, access, back }: GazeDoseProps) {
  const { regimen, version, slot, amount, entry, claim, state } = dose
  const { teamId, clock } = access
  const time = formatTimeAt(slot.dueAt, clock.zone, clock.region)
  const name = medicineTitle(regimen.name)
  const mayGive = access.may('dose:record') && !entry && open.has(state)
  const mayRecord = access.may('dose:record') && !entry && state === 'missed'
  const ageMs = entry ? clock.now.epochMilliseconds - entry.recordedAt.epochMilliseconds : 0
  const mayUndo = entry && access.may('dose:record') && mayVoid(voiderOf(access), entry.by.userId, ageMs) === 'undo'
  return (
    <GazePage
      title={`${name}, ${time}`}
      last={<OtherPages teamId={teamId} />}
      wide={
        <GazeCard title={`${name} ${doseWords(regimen, version, amount)}`} when={time} foot={<GazeReadAloud />}>
          {entry && <p className="font-semibold text-done">{sayEntry(entry, clock)}</p>}
          {!entry && claim && (
            <p className="font-semibold">
              {claim.by.name} is giving this since {entryTime(claim.claimedAt, clock)}.
            </p>
          )}
          {!entry && version.instructions && <p>{version.instructions}</p>}
        </GazeCard>
      }
    >
      {mayGive ? (
        <GazeForm
          act={giveDose}
          fields={{
            ...{ teamId, regimenId: regimen.regimenId, slotKey: slot.key },
            ...{ requestId: randomUUID(), expectVersion: version.version },
          }}
        >
          <GazeTile
            kind="act"
            icon={<Icon of={Check} />}
            words="Mark as given"
            aria-label={`Mark as given: ${name}, ${time}`}
          />
        </GazeForm>
      ) : mayRecord ? (
        <GazeTile
          kind="act"
          href={`/teams/${teamId}/today/record?dose=${encodeURIComponent(slot.key)}` as Route}
          words="Record what happened"
        />
      ) : (
        <GazeEmpty />
      )}
      {mayUndo ? (
        <GazeForm act={undoDose} fields={{ teamId, requestId: randomUUID(), recordId: entry.recordId }}>
          <GazeTile kind="phrase" icon={<Icon of={Undo} />} words="Undo" aria-label={`Undo: ${name}, ${time}`} />
        </GazeForm>
      ) : !entry && access.may('tasks:manage') ? (
        <GazeForm act={askForDose} fields={{ teamId, time, requestId: randomUUID() }}>
          <GazeTile
            kind="phrase"
            icon={<Icon of={MessageCircle} />}
            words="Ask for it"
            note="The team sees it as a task"
            says={`Please give me my ${name}`}
          />
        </GazeForm>
      ) : (
        <GazeEmpty />
      )}
      <GazeTile kind="move" href={back} icon={<Icon of={Sun} />} words="My day" />
    </GazePage>
  )
}
