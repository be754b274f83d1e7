import type { ReactNode } from 'react'
import type { Route } from 'next'
import Sun from 'lucide-react/icons/sun'
import { GazePage } from '@/components/gaze/gaze-page'
import { GazeTile } from '@/components/gaze/gaze-tile'
import { pageOfTiles } from '@/components/gaze/paging'
import { Icon } from '@/components/ui/icon'
import { pageNote, pageTurner } from './pager'

export interface Place {
  readonly label: string
  readonly href: Route
  readonly icon?: ReactNode
}

export interface GazeMoreProps {
  readonly teamId: string
  readonly places: readonly Place[]
  readonly query: Readonly<Record<string, string | string[] | undefined>>
}

/** Every page that there is, what is wanted most first. */
export function GazeMore({ teamId, places, query }: GazeMoreProps) {
  const page = pageOfTiles(places, query.page)
  const today = (
    <GazeTile kind="move" href={`/teams/${teamId}/today` as Route} icon={<Icon of={Sun} />} words="My day" />
  )
  return (
    <GazePage title="Where to?" note={pageNote(page)} turn={pageTurner(`/teams/${teamId}/more`, page)} last={today}>
      {page.items.map(({ label, href, icon }) => (
        <GazeTile key={href} kind="move" href={href} icon={icon} words={label} />
      ))}
    </GazePage>
  )
}
