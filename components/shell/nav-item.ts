import type { Route } from 'next'
import type { ReactNode } from 'react'

export type NavItem = {
  readonly label: string
  readonly href: Route
  readonly current?: boolean
  /** For the tabs of a phone. */
  readonly icon?: ReactNode
}
