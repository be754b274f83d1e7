'use client'
import { usePathname } from 'next/navigation'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { AppShell } from '@/components/shell/app-shell'
import type { NavItem } from '@/components/shell/nav-item'
import type { PersonOnScreen } from '@/components/ui/person-chip'

export type TeamShellProps = {
  readonly team: { readonly name: string; readonly patient: PersonOnScreen; readonly href: Route }
  readonly person: PersonOnScreen
  readonly personItems: readonly NavItem[]
  readonly signOut: ReactNode
  readonly nav: readonly NavItem[]
  readonly tabs: readonly NavItem[]
  readonly helpHref: Route
  /** Calls for help that are open. */
  readonly alarm: ReactNode
  readonly children: ReactNode
}

/** Marks where one is. A layout is not rendered again on the way to the next page, so only the browser knows. */
export function TeamShell({ nav, tabs, children, ...shell }: TeamShellProps) {
  const path = usePathname()
  const here = ({ href }: NavItem) => path === href || path.startsWith(`${href}/`)
  const isOnTab = tabs.some(here)
  const isMore = ({ href }: NavItem) => !isOnTab && href.endsWith('/more')
  return (
    <AppShell
      homeHref={'/' as Route}
      {...shell}
      nav={nav.map((item) => ({ ...item, current: here(item) }))}
      tabs={tabs.map((item) => ({ ...item, current: here(item) || isMore(item) }))}
    >
      {children}
    </AppShell>
  )
}
