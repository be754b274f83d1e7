import ChevronDown from 'lucide-react/icons/chevron-down'
import type { ReactNode } from 'react'
import { ReadAloudButton } from '../speech/read-aloud-button'
import { classes } from './classes'
import { Icon } from './icon'

export type DisclosureCardProps = {
  readonly title: ReactNode
  /** The term beside the plain words, lighter. */
  readonly term?: ReactNode
  /** Facts under the title that stand there open or closed. */
  readonly summary?: ReactNode
  /** Cards of one group open one at a time. */
  readonly group?: string
  readonly startsOpen?: boolean
  readonly lift?: 'raised' | 'flat'
  readonly id?: string
  readonly headingLevel?: 2 | 3
  readonly children: ReactNode
}

/** A card that opens and closes by itself, without JavaScript. */
export function DisclosureCard(props: DisclosureCardProps) {
  const { title, term, summary, group, startsOpen, lift = 'raised', id, headingLevel = 3, children } = props
  const Heading = `h${headingLevel}` as const
  return (
    <details
      data-card
      id={id}
      name={group}
      open={startsOpen}
      className={classes(
        'group/card rounded-card open:border-strong open:border-act',
        lift === 'raised' ? 'sheet-card' : 'border open:bg-sheet',
      )}
    >
      <summary className="flex min-h-hit items-start gap-3 rounded-card px-5 py-3.5">
        <div className="min-w-0 grow">
          <Heading className="text-md">
            {title}
            {term && <span className="ml-2 font-normal text-ink-2">{term}</span>}
          </Heading>
          {summary && <div className="mt-1.5">{summary}</div>}
        </div>
        <Icon of={ChevronDown} className="mt-0.5 transition-transform group-open/card:rotate-180" />
      </summary>
      <div className="grid gap-5 px-5 pb-5">
        {children}
        <ReadAloudButton />
      </div>
    </details>
  )
}
