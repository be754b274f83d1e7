import LayoutGrid from 'lucide-react/icons/layout-grid'
import Pause from 'lucide-react/icons/pause'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { GazeRow } from '@/components/gaze/gaze-row'
import { GazeTile } from '@/components/gaze/gaze-tile'
import { SteadyGaze } from '@/components/gaze/steady-gaze'
import { ReadAloud } from '@/components/speech/read-aloud'
import { Icon } from '@/components/ui/icon'
import type { Access } from '@/lib/auth/access'
import { GazeHelp } from './gaze-help'
import { GazeRest } from './gaze-rest'

/** What stands around every page in gaze and switch mode: help top left, rest, pause, and a way to the other pages. */
export function GazeShell({ access, children }: { readonly access: Access; readonly children: ReactNode }) {
  return (
    <>
      <SteadyGaze />
      <ReadAloud />
      <div className="gaze-shell">
        <header>
          <GazeRow name="Row 1">
            <GazeHelp access={access} />
            <GazeRest access={access} />
            <GazeTile
              kind="move"
              href={`/teams/${access.teamId}/rest` as Route}
              icon={<Icon of={Pause} />}
              words="Pause gaze"
            />
          </GazeRow>
        </header>
        <main id="main" tabIndex={-1} className="outline-none">
          {children}
        </main>
        <nav aria-label="Pages" className="gaze-to-places">
          <OtherPages teamId={access.teamId} />
        </nav>
      </div>
    </>
  )
}

/** The last tile of every page. */
export function OtherPages({ teamId }: { readonly teamId: string }) {
  return (
    <GazeTile kind="move" href={`/teams/${teamId}/more` as Route} icon={<Icon of={LayoutGrid} />} words="Other pages" />
  )
}
