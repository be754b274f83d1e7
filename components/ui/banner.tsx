import Info from 'lucide-react/icons/info'
import OctagonAlert from 'lucide-react/icons/octagon-alert'
import WifiOff from 'lucide-react/icons/wifi-off'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { Icon } from './icon'

/** `red-flag`: call somebody (needs.md 8), one at a time. `no-signal`: an old copy. `notice`: worth knowing, no more. */
export type BannerKind = 'red-flag' | 'no-signal' | 'notice'

export type BannerProps = {
  readonly kind: BannerKind
  /** A red flag says what to do: "Call the clinic today: new morning headaches". */
  readonly title: ReactNode
  readonly children?: ReactNode
  /** Buttons: the call first. */
  readonly actions?: ReactNode
  /** Below the buttons: "and 1 more". */
  readonly more?: ReactNode
}

const kinds = {
  'red-flag': {
    picture: OctagonAlert,
    box: 'border-2 border-l-10 border-urgent bg-urgent-bg',
    heading: 'text-md text-urgent',
  },
  'no-signal': { picture: WifiOff, box: 'border border-tag-edge bg-soon-bg', heading: 'text-base font-bold' },
  notice: { picture: Info, box: 'border border-tag-edge bg-inset', heading: 'text-base font-bold' },
} as const

export function Banner({ kind, title, children, actions, more }: BannerProps) {
  const { picture, box, heading } = kinds[kind]
  return (
    <section className={classes('flex gap-3 rounded-control p-4', box)}>
      <Icon of={picture} className={classes('mt-0.5', kind === 'red-flag' ? 'text-md text-urgent' : 'text-soon')} />
      <div className="grid min-w-0 grow gap-3">
        <div>
          <h2 className={heading}>{title}</h2>
          {children && <div className="mt-1">{children}</div>}
        </div>
        {actions}
        {more}
      </div>
    </section>
  )
}
