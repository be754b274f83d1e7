import { classes } from './classes'

/**
 * `filled`: the one act that is wanted, at most one in a card. `outlined`: another good way. `quiet`: possible, not wanted.
 * `help`: calls somebody, in the colour of red flags. `help-outlined`: beside it. `on-ink`: on the undo bar. `on-urgent`:
 * the one answer to a call for help, on its strip.
 */
export type ButtonVariant = 'filled' | 'outlined' | 'quiet' | 'help' | 'help-outlined' | 'on-ink' | 'on-urgent'

export type ButtonWidth = 'content' | 'full'

const base =
  'inline-flex min-h-hit items-center justify-center gap-2.5 rounded-control border-strong py-2 text-center text-base leading-tight font-semibold transition-[filter,background-color] aria-disabled:border-dashed aria-disabled:bg-transparent aria-disabled:text-ink'

const looks: Record<ButtonVariant, string> = {
  filled: 'border-act bg-act px-5 text-on-act no-underline hover:brightness-110',
  outlined: 'border-act bg-sheet px-5 text-act no-underline hover:bg-act-soft',
  quiet: 'border-transparent px-1 text-act underline decoration-[1.5px] underline-offset-[0.2em]',
  help: 'border-urgent bg-urgent px-5 text-on-urgent no-underline hover:brightness-110',
  'help-outlined': 'border-urgent bg-sheet px-5 text-urgent no-underline hover:bg-urgent-bg',
  'on-urgent': 'border-on-urgent bg-on-urgent px-6 text-urgent no-underline',
  'on-ink': 'border-paper bg-transparent px-5 text-paper no-underline',
}

/** The look that buttons, links and summaries share. */
export function buttonLook(variant: ButtonVariant = 'outlined', width: ButtonWidth = 'content'): string {
  return classes(base, looks[variant], width === 'full' && 'w-full')
}
