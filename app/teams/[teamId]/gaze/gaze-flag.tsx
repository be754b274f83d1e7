import { GazeCard } from '@/components/gaze/gaze-card'
import type { RaisedRedFlag } from '@/lib/needs/red-flags'
import { GazeReadAloud } from './gaze-read-aloud'

/** Whom to call today: what it says, to be read or heard. */
export function GazeFlag({ flag }: { readonly flag: RaisedRedFlag }) {
  return (
    <GazeCard title={flag.heading} foot={<GazeReadAloud />}>
      {flag.asks && <p>If so, call your team today.</p>}
      {flag.emergencyIf && <p>{flag.emergencyIf}</p>}
    </GazeCard>
  )
}
