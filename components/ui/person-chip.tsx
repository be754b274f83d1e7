import type { ReactNode } from 'react'
import { classes } from './classes'

export type PersonOnScreen = {
  readonly name: string
  /** Order of joining the team, from 0: gives the tint. */
  readonly position: number
  /** Two letters where two people share an initial (`initialsFor` in lib/text). */
  readonly initials?: string
}

export type PersonChipProps = {
  /** `nobody`: nobody has taken this yet. */
  readonly person: PersonOnScreen | 'nobody'
  readonly size?: 'small' | 'large'
  /** In place of the name: "You". The name stays the best choice. */
  readonly words?: ReactNode
  /** A second line, lighter. */
  readonly note?: ReactNode
}

const tints = ['bg-person-1', 'bg-person-2', 'bg-person-3', 'bg-person-4', 'bg-person-5', 'bg-person-6'] as const

/** The circle alone, where the name stands right beside it in other words. */
export function PersonAvatar({ person, size = 'small' }: Pick<PersonChipProps, 'person' | 'size'>) {
  const isNobody = person === 'nobody'
  return (
    <span
      aria-hidden="true"
      className={classes(
        'inline-grid shrink-0 place-items-center rounded-full border-2 leading-none font-bold text-ink',
        size === 'large' ? 'size-12 text-md' : 'size-9 text-[1rem]',
        isNobody ? 'border-dashed border-edge' : 'border-person-edge',
        !isNobody && tints[person.position % tints.length],
      )}
    >
      {isNobody ? '?' : (person.initials ?? person.name.slice(0, 1))}
    </span>
  )
}

/** A person by initial, tint and always the name. */
export function PersonChip({ person, size = 'small', words, note }: PersonChipProps) {
  return (
    <span className={classes('inline-flex items-center text-left', size === 'large' ? 'gap-3' : 'gap-2')}>
      <PersonAvatar person={person} size={size} />
      <span className="leading-tight">
        <span className="font-semibold">{words ?? (person === 'nobody' ? 'Nobody yet' : person.name)}</span>
        {note && <span className="mt-0.5 block">{note}</span>}
      </span>
    </span>
  )
}
