import DoorOpen from 'lucide-react/icons/door-open'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { buttonLook } from './button-look'
import { ButtonLink } from './button-link'
import { Icon } from './icon'

export type DoorProps = {
  readonly title: ReactNode
  /** One sentence on what is behind it. */
  readonly sentence: ReactNode
  /** The form with "Never show me this". */
  readonly never?: ReactNode
} & (
  | { readonly openHref: Route; readonly notNowHref: Route; readonly children?: never }
  | { readonly openHref?: never; readonly notNowHref?: never; readonly children: ReactNode }
)

/**
 * Stands before a sensitive or end-of-life topic and looks the same for all of them.
 * Leads to a page, or opens in place with what it was given as children.
 */
export function Door({ title, sentence, never, openHref, notNowHref, children }: DoorProps) {
  return (
    <section className="sheet-card flex gap-3 p-5">
      <Icon of={DoorOpen} className="mt-0.5 text-md text-ink-2" />
      <div className="grid min-w-0 grow gap-3">
        <div>
          <h3>{title}</h3>
          <p className="mt-1">{sentence}</p>
        </div>
        <div className="flex flex-wrap items-center gap-gap">
          {openHref ? (
            <>
              <ButtonLink href={openHref} variant="filled">
                Open
              </ButtonLink>
              <ButtonLink href={notNowHref}>Not now</ButtonLink>
            </>
          ) : (
            <details className="group open:order-last open:basis-full">
              <summary className={buttonLook('filled')}>
                <span className="group-open:hidden">Open</span>
                <span className="hidden group-open:inline">Close</span>
              </summary>
              <div className="pt-4">{children}</div>
            </details>
          )}
          {never}
        </div>
      </div>
    </section>
  )
}
