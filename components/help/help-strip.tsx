import BellRing from 'lucide-react/icons/bell-ring'
import Check from 'lucide-react/icons/check'
import type { ReactNode } from 'react'
import { classes } from '../ui/classes'
import { Icon } from '../ui/icon'

export type HelpStripProps = {
  /** `rings`: this person is called. `calm`: somebody is coming, or it is one's own call. */
  readonly tone: 'rings' | 'calm'
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly children?: ReactNode
}

/** A call for help, on every page until it is over. */
export function HelpStrip({ tone, title, note, children }: HelpStripProps) {
  const rings = tone === 'rings'
  return (
    <section
      data-help={tone}
      className={classes(
        'border-t-strong px-4 py-3',
        rings ? 'border-urgent bg-urgent text-on-urgent' : 'border-edge bg-sheet text-ink',
      )}
    >
      <div className="mx-auto flex max-w-content flex-wrap items-center gap-x-6 gap-y-3">
        <div className="flex grow items-start gap-3">
          <Icon of={rings ? BellRing : Check} className="mt-1 text-lg" />
          <div>
            <p className="text-lg leading-tight font-bold">{title}</p>
            {note && <p className="mt-1">{note}</p>}
          </div>
        </div>
        {children && (
          <div className="flex flex-wrap items-center gap-gap max-sm:w-full max-sm:[&_button]:w-full max-sm:[&>*]:grow">
            {children}
          </div>
        )}
      </div>
    </section>
  )
}
