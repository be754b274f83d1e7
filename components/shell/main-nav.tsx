import { TextLink } from '../ui/text-link'
import type { NavItem } from './nav-item'

/** Words in one row, on wide screens. */
export function NavRow({ items }: { readonly items: readonly NavItem[] }) {
  return (
    <nav aria-label="Team" className="-ml-3.5 hidden flex-wrap gap-1 sm:flex">
      {items.map(({ href, label, current }) => (
        <TextLink
          key={href}
          href={href}
          aria-current={current ? 'page' : undefined}
          className="flex min-h-11 items-end border-b-4 border-transparent px-3.5 pb-2 font-medium whitespace-nowrap text-ink-2 no-underline hover:text-ink aria-[current]:border-margin aria-[current]:font-bold aria-[current]:text-ink"
        >
          {label}
        </TextLink>
      ))}
    </nav>
  )
}

/** Five tabs at the foot of a phone, each a picture and a word. */
export function BottomTabs({ items }: { readonly items: readonly NavItem[] }) {
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-20 grid h-tab auto-cols-fr grid-flow-col border-t bg-sheet px-0.5 sm:hidden"
    >
      {items.map(({ href, label, current, icon }) => (
        <TextLink
          key={href}
          href={href}
          aria-current={current ? 'page' : undefined}
          className="flex min-w-0 flex-col items-center justify-center gap-0.5 border-t-4 border-transparent text-[min(1rem,max(16px,4.1vw))] leading-tight font-medium tracking-tight text-ink-2 no-underline aria-[current]:border-margin aria-[current]:font-bold aria-[current]:text-ink"
        >
          {icon}
          {label}
        </TextLink>
      ))}
    </nav>
  )
}
