import type { ReactNode } from 'react'
import { PersonChip, type PersonOnScreen } from '../ui/person-chip'
import { TextLink } from '../ui/text-link'
import type { NavItem } from './nav-item'

export type PersonMenuProps = {
  readonly person: PersonOnScreen
  readonly items: readonly NavItem[]
  /** Forms: sign out. */
  readonly children?: ReactNode
}

/** Who is signed in, and what belongs to them. Opens without JavaScript. */
export function PersonMenu({ person, items, children }: PersonMenuProps) {
  return (
    <details className="relative" data-print="no">
      <summary className="flex min-h-11 items-center rounded-control pr-1">
        <PersonChip person={person} />
      </summary>
      <div className="sheet-card absolute right-0 z-20 mt-1 grid min-w-60 gap-1 p-2">
        {items.map(({ href, label }) => (
          <TextLink key={href} href={href} className="flex min-h-11 items-center px-3 font-medium">
            {label}
          </TextLink>
        ))}
        {children && <div className="px-2">{children}</div>}
      </div>
    </details>
  )
}
