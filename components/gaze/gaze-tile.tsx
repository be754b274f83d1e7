import type { Route } from 'next'
import type { ReactNode } from 'react'
import { classes } from '../ui/classes'
import { TextLink } from '../ui/text-link'

/** `help`: calls somebody. `act`: the next thing. `phrase`: shows and may speak. `move`: another page, pause. */
export type GazeTileKind = 'help' | 'act' | 'phrase' | 'move'

export type GazeTileProps = {
  readonly kind: GazeTileKind
  readonly icon?: ReactNode
  readonly words: ReactNode
  /** A second line: whom it rings, when it is due. */
  readonly note?: ReactNode
} & (
  | { readonly href: Route; readonly name?: never; readonly value?: never }
  /** Without `href` the tile is a submit button of the form around it. */
  | { readonly href?: never; readonly name?: string; readonly value?: string }
)

const kinds: Record<GazeTileKind, string> = {
  help: 'border-urgent bg-urgent text-on-urgent',
  act: 'border-act bg-act text-on-act',
  phrase: 'border-edge bg-sheet text-ink',
  move: 'border-edge bg-inset text-ink',
}

/** One tile is one act. The dot at its foot is where the eyes look while they choose. */
export function GazeTile({ kind, icon, words, note, href, name, value }: GazeTileProps) {
  const look = classes(
    'flex size-full min-h-hit flex-col items-center rounded-card border-strong p-4 text-center leading-tight no-underline',
    kinds[kind],
  )
  const content = (
    <>
      <span className="flex grow flex-col items-center justify-center gap-2">
        {icon && <span className="text-2xl">{icon}</span>}
        <span className="text-md font-bold">{words}</span>
        {note && <span className="text-sm">{note}</span>}
      </span>
      <span aria-hidden="true" className="mt-2 size-3 rounded-full bg-current" />
    </>
  )
  return href ? (
    <TextLink href={href} className={look}>
      {content}
    </TextLink>
  ) : (
    <button type="submit" name={name} value={value} className={look}>
      {content}
    </button>
  )
}
