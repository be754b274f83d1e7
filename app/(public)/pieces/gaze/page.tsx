import BellRing from 'lucide-react/icons/bell-ring'
import Check from 'lucide-react/icons/check'
import LayoutGrid from 'lucide-react/icons/layout-grid'
import Pause from 'lucide-react/icons/pause'
import Undo from 'lucide-react/icons/undo-2'
import type { Metadata, Route } from 'next'
import { GazeCard } from '@/components/gaze/gaze-card'
import { GazePage } from '@/components/gaze/gaze-page'
import { GazeRow } from '@/components/gaze/gaze-row'
import { GazeTile } from '@/components/gaze/gaze-tile'
import { RestArea } from '@/components/gaze/rest-area'
import { displayAttributes, parseDisplayPreferences } from '@/lib/display/display-preferences'
import { Icon } from '@/components/ui/icon'

export const metadata: Metadata = { title: 'A page for eye gaze', robots: { index: false } }

const here = '/pieces/gaze' as Route

/** Nine places that fill a tablet, with a tile or a card of every kind. */
export default async function GazePiecesPage({ searchParams }: PageProps<'/pieces/gaze'>) {
  const { theme } = parseDisplayPreferences(await searchParams)
  return (
    <div {...displayAttributes({ mode: 'gaze', theme, aloud: 'off' })} className="gaze-shell">
      <header>
        <GazeRow name="Row 1">
          <GazeTile
            kind="help"
            href={here}
            icon={<Icon of={BellRing} />}
            words="Call for help"
            note="Rings everyone at once"
          />
          <RestArea />
          <GazeTile kind="move" href={here} icon={<Icon of={Pause} />} words="Pause gaze" />
        </GazeRow>
      </header>
      <main id="main">
        <GazePage
          title="Monday 23 November"
          note="1 of 2"
          last={<GazeTile kind="move" href={here} icon={<Icon of={LayoutGrid} />} words="Other pages" />}
        >
          <GazeCard
            when={'7:30\u00a0am. Late: still to do'}
            title="Scopolamine patch"
            edge="late"
            foot={
              <GazeTile kind="phrase" href={here} words="Choose this" aria-label="Choose this: scopolamine patch" />
            }
          >
            <p>1 patch</p>
          </GazeCard>
          <GazeCard when={'9:00\u00a0am'} title="Baclofen">
            <p>{'10\u00a0mg, 1 tablet'}</p>
          </GazeCard>
          <GazeTile kind="act" href={here} icon={<Icon of={Check} />} words="Mark as given" />
          <GazeTile kind="phrase" href={here} words="I am too warm" note="and asks the team" />
          <GazeTile kind="phrase" href={here} icon={<Icon of={Undo} />} words="Undo" />
        </GazePage>
      </main>
    </div>
  )
}
