import Ban from 'lucide-react/icons/ban'
import Check from 'lucide-react/icons/check'
import CircleHelp from 'lucide-react/icons/circle-help'
import Circle from 'lucide-react/icons/circle'
import CircleDot from 'lucide-react/icons/circle-dot'
import Clock from 'lucide-react/icons/clock'
import Contrast from 'lucide-react/icons/contrast'
import Hand from 'lucide-react/icons/hand'
import Pause from 'lucide-react/icons/pause'
import Plus from 'lucide-react/icons/plus'
import type { CellMark } from '@/lib/medications/cell-words'
import { Icon } from '../ui/icon'

const pictures: Record<CellMark, { readonly of: typeof Check; readonly className: string }> = {
  given: { of: Check, className: 'text-done' },
  partly: { of: Contrast, className: 'text-done' },
  extra: { of: Plus, className: 'text-late' },
  'not-given': { of: Ban, className: 'text-ink-2' },
  due: { of: CircleDot, className: 'text-act' },
  claimed: { of: Hand, className: 'text-act' },
  late: { of: Clock, className: 'text-late' },
  missed: { of: CircleHelp, className: 'text-late' },
  planned: { of: Circle, className: 'text-edge' },
  held: { of: Pause, className: 'text-ink-2' },
}

/** The mark of a dose in a grid. Shape first, colour second; the words stand beside it. */
export function CellMarkIcon({ mark }: { readonly mark: CellMark }) {
  return <Icon {...pictures[mark]} />
}
