import BellRing from 'lucide-react/icons/bell-ring'
import Droplets from 'lucide-react/icons/droplets'
import GlassWater from 'lucide-react/icons/glass-water'
import Heart from 'lucide-react/icons/heart'
import ListChecks from 'lucide-react/icons/list-checks'
import MessageCircle from 'lucide-react/icons/message-circle'
import Pause from 'lucide-react/icons/pause'
import type { Metadata, Route } from 'next'
import { GazeGrid, RestArea } from '@/components/gaze/gaze-grid'
import { GazeTile } from '@/components/gaze/gaze-tile'
import { displayAttributes, parseDisplayPreferences } from '@/components/shell/display-preferences'
import { Icon } from '@/components/ui/icon'
import { VisuallyHidden } from '@/components/ui/visually-hidden'

export const metadata: Metadata = { title: 'A page for eye gaze', robots: { index: false } }

const here = '/pieces/gaze' as Route

/** Nine tiles that fill a tablet. */
export default async function GazePiecesPage({ searchParams }: PageProps<'/pieces/gaze'>) {
  const { theme } = parseDisplayPreferences(await searchParams)
  return (
    <main {...displayAttributes({ mode: 'gaze', theme })}>
      <VisuallyHidden>
        <h1>Today, for eye gaze</h1>
      </VisuallyHidden>
      <GazeGrid>
        <GazeTile
          kind="help"
          href={here}
          icon={<Icon of={BellRing} />}
          words="Call for help"
          note="Rings Helen and the kitchen bell"
        />
        <RestArea>
          <b className="text-2xl text-ink">9:40</b>
          <span>Monday morning</span>
          <span>Rest your eyes here. Nothing happens in this space.</span>
        </RestArea>
        <GazeTile kind="act" href={here} words="Ask Helen to give baclofen" note="10 mg, by tube, at 10:00 am" />
        <GazeTile kind="phrase" href={here} icon={<Icon of={GlassWater} />} words="I am thirsty" />
        <GazeTile kind="phrase" href={here} icon={<Icon of={Droplets} />} words="Clear my mouth" />
        <GazeTile kind="phrase" href={here} icon={<Icon of={Heart} />} words="Thank you" />
        <GazeTile kind="move" href={here} icon={<Icon of={ListChecks} />} words="My day" />
        <GazeTile kind="move" href={here} icon={<Icon of={MessageCircle} />} words="More words" />
        <GazeTile kind="move" href={here} icon={<Icon of={Pause} />} words="Pause gaze" />
      </GazeGrid>
    </main>
  )
}
