import type { Route } from 'next'
import type { ReactNode } from 'react'
import { classes } from '../ui/classes'
import { TextLink } from '../ui/text-link'

/** `help`: calls somebody. `act`: the one act that is wanted. `phrase`: says something. `move`: another page, pause. */
export type GazeTileKind = 'help' | 'act' | 'phrase' | 'move'

export type GazeTileProps = {
  readonly kind: GazeTileKind
  readonly icon?: ReactNode
  readonly words: ReactNode
  /** A second line: whom it rings, when it is due. */
  readonly note?: ReactNode
  /** Where the words alone could mean several things on the page. */
  readonly 'aria-label'?: string
  /** Said aloud by the device when the tile is chosen. */
  readonly says?: string
} & (
  | { readonly href: Route; readonly reads?: never }
  /** Reads the card around it aloud. */
  | { readonly href?: never; readonly reads: 'card' }
  /** Without either the tile is the submit button of the form around it. */
  | { readonly href?: never; readonly reads?: never }
)

const kinds: Record<GazeTileKind, string> = {
  help: 'border-urgent bg-urgent text-on-urgent',
  act: 'border-act bg-act text-on-act',
  phrase: 'border-edge bg-sheet text-ink',
  move: 'border-edge bg-inset text-ink',
}

/** One tile is one act. The dot at its foot is where the eyes look while they choose. */
export function GazeTile({ kind, icon, words, note, href, reads, says, ...rest }: GazeTileProps) {
  const look = classes(
    'gaze-cell grow grid-rows-[1fr_auto] justify-items-center rounded-card border-strong p-3 text-center leading-tight no-underline',
    kinds[kind],
  )
  const content = (
    <>
      <span className="grid content-center justify-items-center gap-1">
        {icon && <span className="gaze-picture">{icon}</span>}
        <span className="gaze-words font-bold">{words}</span>
        {note && <span className="gaze-note">{note}</span>}
      </span>
      <span aria-hidden="true" className="mt-1 size-3 rounded-full bg-current" />
    </>
  )
  return href ? (
    <TextLink href={href} className={look} data-says={says} {...rest}>
      {content}
    </TextLink>
  ) : (
    <button
      type={reads ? 'button' : 'submit'}
      className={look}
      data-says={says}
      data-read-aloud={reads && 'tile'}
      {...rest}
    >
      {content}
    </button>
  )
}
