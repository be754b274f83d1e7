import type Clock from 'lucide-react/icons/clock'
import { classes } from './classes'

export type IconProps = {
  /** One icon, imported on its own: `import Clock from 'lucide-react/icons/clock'`. */
  readonly of: typeof Clock
  readonly className?: string
}

/** A picture beside words, never instead of them: hidden from screen readers, as large as the text around it. */
export function Icon({ of: Picture, className }: IconProps) {
  return (
    <Picture
      aria-hidden
      focusable={false}
      width="1.3em"
      height="1.3em"
      className={classes('inline-block shrink-0 align-[-0.28em]', className)}
    />
  )
}
