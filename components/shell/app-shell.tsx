import BellRing from 'lucide-react/icons/bell-ring'
import FileHeart from 'lucide-react/icons/file-heart'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { ReadAloud } from '../speech/read-aloud'
import { ButtonLink } from '../ui/button-link'
import { Icon } from '../ui/icon'
import { Logo } from '../ui/logo'
import { PersonChip, type PersonOnScreen } from '../ui/person-chip'
import { TextLink } from '../ui/text-link'
import { BottomTabs, NavRow } from './main-nav'
import type { NavItem } from './nav-item'
import { PersonMenu } from './person-menu'
import { SkipLink } from './skip-link'

export type AppShellProps = {
  readonly homeHref: Route
  /** The team of one patient, with its name as it is said: "Ines's team". Absent on pages of several teams. */
  readonly team?: { readonly name: string; readonly patient: PersonOnScreen; readonly href: Route }
  /** Who is signed in. */
  readonly person: PersonOnScreen
  readonly personItems: readonly NavItem[]
  /** The form that signs out. */
  readonly signOut?: ReactNode
  /** All parts, for wide screens. */
  readonly nav: readonly NavItem[]
  /** Five with icons, for phones: Today, Plan, Medicines, Tasks, More. */
  readonly tabs: readonly NavItem[]
  /** Top right on every page. */
  readonly sheetHref?: Route
  /** Where help is called, top right on every page. */
  readonly helpHref?: Route
  /** Calls for help that are open: docked at the foot, before everything else there. */
  readonly alarm?: ReactNode
  /** The `UndoBar` of the page. */
  readonly undo?: ReactNode
  readonly children: ReactNode
}

/** What stands around every page of a signed-in person. */
export function AppShell(props: AppShellProps) {
  const { homeHref, team, person, personItems, signOut, nav, tabs, sheetHref, helpHref, alarm, undo, children } = props
  return (
    <>
      <SkipLink />
      <ReadAloud />
      <header className="bg-paper sm:border-b">
        <div className="mx-auto max-w-content px-4 lg:px-0">
          <div className="flex min-h-15 flex-wrap items-center gap-x-3 max-sm:py-1 sm:min-h-17 sm:gap-x-6">
            <TextLink href={homeHref} className="inline-flex min-h-11 items-center no-underline">
              <Logo />
            </TextLink>
            {team && (
              <TextLink
                href={team.href}
                className="hidden min-h-11 items-center border-l pl-6 text-ink no-underline sm:flex"
              >
                <PersonChip person={team.patient} words={team.name} />
              </TextLink>
            )}
            <div className="ml-auto flex flex-wrap items-center gap-x-6">
              {sheetHref && (
                <TextLink
                  href={sheetHref}
                  className="inline-flex min-h-11 items-center gap-2 text-[1rem] leading-tight font-semibold max-[22rem]:w-min sm:text-base"
                >
                  <Icon of={FileHeart} />
                  Emergency sheet
                </TextLink>
              )}
              {helpHref && (
                <ButtonLink href={helpHref} icon={<Icon of={BellRing} />}>
                  Help
                </ButtonLink>
              )}
              <div className="hidden sm:block">
                <PersonMenu person={person} items={personItems}>
                  {signOut}
                </PersonMenu>
              </div>
            </div>
          </div>
          <NavRow items={nav} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-content px-4 pt-2 pb-8 outline-none sm:pt-8 lg:px-0">
        {children}
      </main>
      <div aria-hidden="true" className="foot-space print:hidden" />
      {undo}
      {alarm}
      <BottomTabs items={tabs} />
    </>
  )
}
