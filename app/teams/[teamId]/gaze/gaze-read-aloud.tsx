import Volume2 from 'lucide-react/icons/volume-2'
import { GazeTile } from '@/components/gaze/gaze-tile'
import { Icon } from '@/components/ui/icon'

/** Reads the card above it. Where the device has no voice, nothing stands here. */
export function GazeReadAloud() {
  return <GazeTile kind="move" reads="card" icon={<Icon of={Volume2} />} words="Read aloud" />
}
