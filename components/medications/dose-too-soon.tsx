import Clock from 'lucide-react/icons/clock'
import type { ReactNode } from 'react'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'

export type DoseTooSoonProps = {
  /** What the limits say: "The last one was at 1:10 pm, and 4 hours should pass between two." */
  readonly reasons: readonly string[]
  /** "It is fine again from 5:10 pm", or what to do when no time will make it fine. */
  readonly fineFrom: string
  /** The reason field and the button: the dose can always be recorded. */
  readonly children: ReactNode
}

/** An as-needed dose outside its limits. It warns and never blocks (medications.md 9). */
export function DoseTooSoon({ reasons, fineFrom, children }: DoseTooSoonProps) {
  return (
    <Panel takesFocus lead={<Icon of={Clock} className="text-md text-late" />} title={fineFrom} actions={children}>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Panel>
  )
}
