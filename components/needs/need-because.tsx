import Link from 'lucide-react/icons/link'
import type { ReactNode } from 'react'
import { Icon } from '../ui/icon'

/** Why a need shows: the very answer, its date and who wrote it down. */
export function NeedBecause({ children }: { readonly children: ReactNode }) {
  return (
    <p className="flex max-w-none gap-2.5 rounded-control border border-tag-edge bg-soon-bg px-3.5 py-3">
      <Icon of={Link} className="mt-0.5 text-soon" />
      <span className="min-w-0">
        <b>Because</b> {children}
      </span>
    </p>
  )
}
