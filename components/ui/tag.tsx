import type { ReactNode } from 'react'
import { classes } from './classes'

export type TagTone = 'late' | 'done' | 'soon' | 'now' | 'plain' | 'urgent'

export type TagProps = { readonly tone?: TagTone; readonly icon?: ReactNode; readonly children: ReactNode }

const tones: Record<TagTone, string> = {
  late: 'border-late-edge bg-late-bg text-late',
  done: 'border-tag-edge bg-done-bg text-done',
  soon: 'border-tag-edge bg-soon-bg text-soon',
  now: 'border-tag-edge bg-mark text-ink',
  plain: 'border-tag-edge bg-inset text-ink',
  urgent: 'border-urgent bg-urgent text-on-urgent',
}

/** A state in words, with its picture and its colour as second voices. */
export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1.5 rounded-tag border py-0.5 pr-2.5 pl-2 text-sm leading-normal font-semibold',
        tones[tone],
      )}
    >
      {icon}
      <span>{children}</span>
    </span>
  )
}
