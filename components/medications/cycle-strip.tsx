import Ban from 'lucide-react/icons/ban'
import Check from 'lucide-react/icons/check'
import CircleHelp from 'lucide-react/icons/circle-help'
import type { ReactNode } from 'react'
import { classes } from '../ui/classes'
import { Icon } from '../ui/icon'
import { hatch } from './hatch'

export type CycleBox = 'given' | 'not-given' | 'unrecorded' | 'planned' | 'rest' | 'choose' | 'off'

export type CycleStripProps = {
  readonly medicine: ReactNode
  /** "Cycle 3, day 12 of 28". */
  readonly where: string
  /** "8 of 10 doses done". */
  readonly done: string
  /** One for each day, dose days first. */
  readonly boxes: readonly { readonly key: string; readonly kind: CycleBox; readonly isToday: boolean }[]
  /** How many of them are dose days. */
  readonly window: number
  /** "Dose days, 12 to 25 November", "Off, 26 November to 9 December". */
  readonly windowWords: string
  readonly offWords: string
  /** "Next off day", "Next cycle". */
  readonly next: readonly { readonly term: string; readonly value: string }[]
  /** A dose on an off day, days still to choose. */
  readonly children?: ReactNode
}

/** One cycle at a glance: which days have a dose, which are off, and where today stands. */
export function CycleStrip(props: CycleStripProps) {
  const { medicine, where, done, boxes, window, windowWords, offWords, next, children } = props
  return (
    <section className="sheet-card grid gap-x-8 gap-y-4 p-5 lg:grid-cols-[15rem_minmax(0,1fr)_auto] lg:items-center">
      <div>
        <h2 className="text-md">{medicine}</h2>
        <p>{where}.</p>
        <p className="font-semibold">{done}.</p>
      </div>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <Part words={windowWords} boxes={boxes.slice(0, window)} />
        <Part words={offWords} boxes={boxes.slice(window)} />
      </div>
      <dl className="flex gap-8">
        {next.map(({ term, value }) => (
          <div key={term}>
            <dt className="text-ink-2">{term}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {children && <div className="grid gap-2 lg:col-span-3">{children}</div>}
    </section>
  )
}

function Part({ words, boxes }: { readonly words: string; readonly boxes: CycleStripProps['boxes'] }) {
  if (boxes.length === 0) return null
  return (
    <div>
      <p className="mb-1 text-sm text-ink-2">{words}</p>
      <div aria-hidden="true" className="grid auto-cols-fr grid-flow-col gap-px sm:gap-0.5">
        {boxes.map(({ key, kind, isToday }) => (
          <span
            key={key}
            className={classes(
              'grid h-8 place-items-center rounded-tag border text-[0.8rem]',
              isToday && 'outline-3 outline-offset-1 outline-ink',
              looks[kind],
            )}
          >
            {pictures[kind]}
          </span>
        ))}
      </div>
    </div>
  )
}

const looks: Record<CycleBox, string> = {
  given: 'border-done bg-done text-paper print:bg-transparent print:text-ink',
  'not-given': 'border-edge bg-sheet text-ink-2',
  unrecorded: 'border-late-edge bg-late-bg text-late',
  planned: 'border-2 border-act bg-sheet',
  rest: 'border-dotted border-edge',
  choose: 'border-dashed border-act',
  off: hatch,
}

const pictures: Partial<Record<CycleBox, ReactNode>> = {
  given: <Icon of={Check} />,
  'not-given': <Icon of={Ban} />,
  unrecorded: <Icon of={CircleHelp} />,
}
