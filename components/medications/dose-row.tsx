import Clock from 'lucide-react/icons/clock'
import Pause from 'lucide-react/icons/pause'
import WifiOff from 'lucide-react/icons/wifi-off'
import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { ButtonRow } from '../ui/button-row'
import { classes } from '../ui/classes'
import { FactList, type IconFact } from '../ui/fact-list'
import { Icon } from '../ui/icon'
import { MarginItem, type MarginItemLook } from '../ui/margin-item'
import { MarginTime } from '../ui/margin-time'
import { Mark, type MarkState } from '../ui/mark'
import { PersonChip, type PersonOnScreen } from '../ui/person-chip'
import { Tag, type TagTone } from '../ui/tag'

/**
 * `planned`: later today. `due`: now. `claimed`: somebody is giving it. `late`. `after-cutoff`: record what happened.
 * `given`, `not-given`, `held`. `waiting`: recorded on this device and not yet sent, never shown as given.
 */
export type DoseRowState =
  'planned' | 'due' | 'claimed' | 'late' | 'after-cutoff' | 'given' | 'not-given' | 'held' | 'waiting'

export type DoseRowProps = {
  readonly state: DoseRowState
  /** As `formatTime` writes it. */
  readonly time: string
  readonly dateTime?: string
  readonly medicine: string
  /** Amount and form: "10 mg, 1 tablet". */
  readonly amount: string
  /** In place of the usual words of the tag: "Not given: asleep", "On hold: in hospital". */
  readonly tag?: string
  readonly facts?: readonly IconFact[]
  readonly claim?: { readonly person: PersonOnScreen; readonly words: ReactNode }
  /** Below the name of a planned, given, held or refused dose: who and when, who is on duty then. */
  readonly note?: ReactNode
  /** Forms and buttons, the wanted one first. */
  readonly actions?: ReactNode
  /** A `DoseConflict` or `DoseTooSoon`, above the buttons. */
  readonly panel?: ReactNode
  readonly id?: string
}

const looks: Record<DoseRowState, { readonly mark: MarkState; readonly look: MarginItemLook; readonly words: string }> =
  {
    planned: { mark: 'open', look: 'flat', words: 'Dose, planned' },
    due: { mark: 'now', look: 'card', words: 'Dose, due now' },
    claimed: { mark: 'now', look: 'card', words: 'Dose, somebody is giving it' },
    late: { mark: 'late', look: 'late', words: 'Dose, late' },
    'after-cutoff': { mark: 'late', look: 'late', words: 'Dose, time has passed' },
    given: { mark: 'done', look: 'flat', words: 'Dose, given' },
    'not-given': { mark: 'not-given', look: 'flat', words: 'Dose, not given' },
    held: { mark: 'held', look: 'flat', words: 'Dose, on hold' },
    waiting: { mark: 'dashed', look: 'flat', words: 'Dose, waiting to be sent' },
  }

type RowTag = { readonly tone: TagTone; readonly picture: typeof Clock; readonly words: string }

const tags: Partial<Record<DoseRowState, RowTag>> = {
  late: { tone: 'late', picture: Clock, words: 'Late: still to do' },
  'after-cutoff': { tone: 'late', picture: Clock, words: 'Its time has passed' },
  'not-given': { tone: 'plain', picture: X, words: 'Not given' },
  held: { tone: 'plain', picture: Pause, words: 'On hold' },
  waiting: { tone: 'soon', picture: WifiOff, words: 'Waiting for signal' },
}

/** One dose on the margin line of a day. */
export function DoseRow(props: DoseRowProps) {
  const { state, time, dateTime, medicine, amount, facts = [], claim, note, actions, panel, id } = props
  const { mark, look, words } = looks[state]
  const tag = tags[state]
  const isQuiet = look === 'flat'
  return (
    <MarginItem
      id={id}
      look={look}
      margin={<MarginTime time={time} dateTime={dateTime} />}
      mark={<Mark shape="round" state={mark} words={words} />}
    >
      <div className="grid gap-2">
        <h3 className={classes('flex flex-wrap gap-x-2', isQuiet && 'font-medium')}>
          {medicine} <span className="font-normal">{amount}</span>
        </h3>
        {tag && (
          <div>
            <Tag tone={tag.tone} icon={<Icon of={tag.picture} />}>
              {props.tag ?? tag.words}
            </Tag>
          </div>
        )}
        {facts.length > 0 && <FactList facts={facts} />}
        {note && <p className="text-ink-2">{note}</p>}
        {claim && (
          <div className="rounded-control border border-dashed border-claim-edge bg-act-soft px-3 py-2.5">
            <PersonChip person={claim.person} words={`${claim.person.name} is giving this now`} note={claim.words} />
          </div>
        )}
        {panel}
        {actions && (
          <div className="mt-1">
            <ButtonRow>{actions}</ButtonRow>
          </div>
        )}
      </div>
    </MarginItem>
  )
}
