import { VisuallyHidden } from './visually-hidden'

/** Round: a dose. Square: a task. Diamond: a visit or a shift. */
export type MarkShape = 'round' | 'square' | 'diamond'
export type MarkState = 'open' | 'now' | 'late' | 'done' | 'not-given' | 'held' | 'dashed'

export type MarkProps = {
  readonly shape: MarkShape
  readonly state: MarkState
  /** In place of the usual words, for example "Shift, nobody yet". */
  readonly words?: string
}

const things: Record<MarkShape, string> = { round: 'Dose', square: 'Task', diamond: 'Visit' }

const states: Record<MarkState, string> = {
  open: 'planned',
  now: 'now',
  late: 'late',
  done: 'done',
  'not-given': 'not given',
  held: 'on hold',
  dashed: 'waiting',
}

const outlines: Record<MarkShape, { readonly d: string }> = {
  round: { d: 'M14 2.5a11.5 11.5 0 1 1 0 23 11.5 11.5 0 0 1 0-23Z' },
  square: { d: 'M7.5 2.5h13a5 5 0 0 1 5 5v13a5 5 0 0 1-5 5h-13a5 5 0 0 1-5-5v-13a5 5 0 0 1 5-5Z' },
  diamond: {
    d: 'M16.1 2.4 25.6 11.9a3 3 0 0 1 0 4.2L16.1 25.6a3 3 0 0 1-4.2 0L2.4 16.1a3 3 0 0 1 0-4.2L11.9 2.4a3 3 0 0 1 4.2 0Z',
  },
}

const centres: Record<MarkShape, string> = {
  round: 'M14 9a5 5 0 1 1 0 10 5 5 0 0 1 0-10Z',
  square: 'M10 9h8a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-8a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1Z',
  diamond: 'M14 8.5 19.5 14 14 19.5 8.5 14Z',
}

const inside: Partial<Record<MarkState, string>> = {
  late: 'M14 8.5V14l3.5 2.5',
  done: 'm9 14.5 3.5 3.5 7-7.5',
  'not-given': 'm10.5 10.5 7 7m0-7-7 7',
  held: 'M11.5 9.5v9m5-9v9',
}

function outlineColours(state: MarkState): {
  readonly fill: string
  readonly stroke: string
  readonly strokeWidth: number
} {
  switch (state) {
    case 'now':
      return { fill: 'var(--sheet)', stroke: 'var(--act)', strokeWidth: 3 }
    case 'late':
      return { fill: 'var(--late-bg)', stroke: 'var(--late-edge)', strokeWidth: 2.5 }
    case 'done':
      return { fill: 'var(--done)', stroke: 'var(--done)', strokeWidth: 2.5 }
    case 'open':
    case 'not-given':
    case 'held':
    case 'dashed':
      return { fill: 'var(--paper)', stroke: 'var(--edge)', strokeWidth: 2.5 }
  }
}

function insideColour(state: MarkState): string {
  if (state === 'late') return 'var(--late)'
  return state === 'done' ? 'var(--paper)' : 'var(--edge)'
}

/** A mark on the margin line: the shape says what, the filling says how far, and words say both aloud. */
export function Mark({ shape, state, words }: MarkProps) {
  return (
    <span className="relative inline-block size-7 shrink-0">
      <svg viewBox="0 0 28 28" aria-hidden="true" className="size-full" strokeLinecap="round" strokeLinejoin="round">
        <path
          {...outlines[shape]}
          {...outlineColours(state)}
          strokeDasharray={state === 'dashed' ? '4.5 4.5' : undefined}
        />
        {state === 'now' && <path d={centres[shape]} fill="var(--act)" />}
        {inside[state] && <path d={inside[state]} fill="none" stroke={insideColour(state)} strokeWidth="2.5" />}
      </svg>
      <VisuallyHidden>{words ?? `${things[shape]}, ${states[state]}`}</VisuallyHidden>
    </span>
  )
}
