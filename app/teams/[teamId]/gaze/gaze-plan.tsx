import NotebookPen from 'lucide-react/icons/notebook-pen'
import type { Route } from 'next'
import { GazeCard } from '@/components/gaze/gaze-card'
import { GazeForm } from '@/components/gaze/gaze-form'
import { GazePage } from '@/components/gaze/gaze-page'
import { GazeTile } from '@/components/gaze/gaze-tile'
import { pageOfTiles } from '@/components/gaze/paging'
import { leadTimeWords } from '@/components/ui/lead-bar'
import { Icon } from '@/components/ui/icon'
import type { Access } from '@/lib/auth/access'
import type { VisibleNeed } from '@/lib/needs/visible-plan'
import { chooseTopicAction } from '../plan/actions'
import { GazeReadAloud } from './gaze-read-aloud'
import { OtherPages } from './gaze-shell'
import { pageNote, pageTurner } from './pager'

export interface GazePlanProps {
  readonly access: Access
  /** Every topic, as this viewer may see it. */
  readonly needs: readonly VisibleNeed[]
  readonly query: Readonly<Record<string, string | string[] | undefined>>
}

/** The plan as tiles: what is worth doing now first. Each topic by itself says why, and can be heard. */
export function GazePlan({ access, needs: all, query }: GazePlanProps) {
  const needs = (['expected_now', 'anticipate'] as const).flatMap((state) => all.filter((need) => need.state === state))
  const path = `/teams/${access.teamId}/plan`
  const index = needs.findIndex((_, place) => String(place + 1) === query.topic)
  const chosen = needs[index]
  if (chosen) return <Topic access={access} need={chosen} path={path} />
  const page = pageOfTiles(needs, query.page)
  const title = access.role === 'patient' ? 'My plan' : 'Plan'
  return (
    <GazePage
      title={title}
      note={pageNote(page)}
      turn={pageTurner(path, page)}
      last={<OtherPages teamId={access.teamId} />}
    >
      {page.items.map((need) => (
        <GazeCard
          key={need.needId}
          when={need.state === 'expected_now' ? 'Worth doing now' : 'Coming up'}
          title={need.title}
          foot={
            <GazeTile
              kind="phrase"
              href={`${path}?topic=${needs.indexOf(need) + 1}` as Route}
              words="Choose this"
              aria-label={`Choose this: ${need.title}`}
            />
          }
        />
      ))}
      {needs.length === 0 && <GazeCard title="Nothing in the plan yet" />}
    </GazePage>
  )
}

function Topic({ access, need, path }: { readonly access: Access; readonly need: VisibleNeed; readonly path: string }) {
  const { teamId } = access
  const back = <GazeTile kind="move" href={path as Route} icon={<Icon of={NotebookPen} />} words="Back to the plan" />
  if (need.disclosure !== 'full')
    return (
      <GazePage
        title="A topic that opens when you want it"
        last={<OtherPages teamId={teamId} />}
        wide={
          <GazeCard title={need.title}>
            <p>Open it only if and when you want to. Nothing has to be decided today.</p>
          </GazeCard>
        }
      >
        {back}
        <GazeForm act={chooseTopicAction} fields={{ teamId, needId: need.needId, choice: 'opened' }}>
          <GazeTile kind="phrase" words="Open" aria-label={`Open: ${need.title}`} />
        </GazeForm>
        <GazeForm act={chooseTopicAction} fields={{ teamId, needId: need.needId, choice: 'never' }}>
          <GazeTile kind="phrase" words="Never show me this" aria-label={`Never show me this: ${need.title}`} />
        </GazeForm>
      </GazePage>
    )
  const { plain, lead_time_weeks: weeks } = need.content.need
  return (
    <GazePage
      title="One topic"
      last={<OtherPages teamId={teamId} />}
      wide={
        <GazeCard title={need.title} foot={<GazeReadAloud />}>
          <p>{plain}</p>
          <p>It usually takes {leadTimeWords({ shortestWeeks: weeks.min, longestWeeks: weeks.max })}.</p>
        </GazeCard>
      }
    >
      {back}
    </GazePage>
  )
}
