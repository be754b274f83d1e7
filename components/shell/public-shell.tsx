import type { Route } from 'next'
import type { ReactNode } from 'react'
import { Logo } from '../ui/logo'
import { TextLink } from '../ui/text-link'
import { SkipLink } from './skip-link'

export type PublicShellProps = {
  /** Right of the margin line, below on a phone: the cast of a demonstration, or what an invitation is for. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** Pages a stranger may open: the form left of the margin line. */
export function PublicShell({ aside, children }: PublicShellProps) {
  return (
    <>
      <SkipLink />
      <div className="grid min-h-dvh lg:grid-cols-[minmax(24rem,2fr)_3fr]">
        <div className="px-4 py-6 sm:px-8 lg:px-18 lg:py-12">
          <header className="mb-8 lg:mb-20">
            <TextLink href={'/' as Route} className="inline-flex min-h-11 items-center no-underline">
              <Logo />
            </TextLink>
          </header>
          <main id="main" tabIndex={-1} className="max-w-form outline-none">
            {children}
          </main>
        </div>
        {aside && (
          <aside className="border-t-2 border-margin bg-sheet px-4 py-10 sm:px-8 lg:border-t-0 lg:border-l-2 lg:px-18 lg:py-22">
            <div className="max-w-form">{aside}</div>
          </aside>
        )}
      </div>
    </>
  )
}
