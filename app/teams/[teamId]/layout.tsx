import CalendarClock from 'lucide-react/icons/calendar-clock'
import Ellipsis from 'lucide-react/icons/ellipsis'
import ListChecks from 'lucide-react/icons/list-checks'
import NotebookPen from 'lucide-react/icons/notebook-pen'
import Pill from 'lucide-react/icons/pill'
import type { Route } from 'next'
import { LiveRefresh } from '@/components/live/live-refresh'
import { Icon } from '@/components/ui/icon'
import { Access } from '@/lib/auth/access'
import { isGaze } from '../../read-display'
import { SignOutForm } from '../../sign-out/sign-out-form'
import { GazeShell } from './gaze/gaze-shell'
import { HelpStrips } from './help/help-strips'
import { IdleGuard } from './idle-guard'
import { partsFor, tabsFor } from './team-nav'
import { TeamShell } from './team-shell'

const pictures = {
  today: <Icon of={CalendarClock} />,
  plan: <Icon of={NotebookPen} />,
  medications: <Icon of={Pill} />,
  tasks: <Icon of={ListChecks} />,
  more: <Icon of={Ellipsis} />,
}

/** The head of a team's pages. It guards nothing: every page, action and route asks for its own access. */
export default async function TeamLayout({ params, children }: LayoutProps<'/teams/[teamId]'>) {
  const { teamId } = await params
  const access = await Access.find(teamId)
  if (!access) return children
  const inside = (
    <>
      <LiveRefresh teamId={teamId} />
      {access.device === 'shared' && <IdleGuard />}
      {children}
    </>
  )
  if (await isGaze()) return <GazeShell access={access}>{inside}</GazeShell>
  return (
    <TeamShell
      team={{
        name: `${access.patientName}’s team`,
        patient: { name: access.patientName, position: access.patientPosition ?? 5 },
        href: `/teams/${teamId}/today` as Route,
      }}
      person={{ name: access.name, position: access.position }}
      personItems={[
        { label: 'Your teams', href: '/teams' as Route },
        { label: 'Settings', href: '/settings' as Route },
      ]}
      signOut={<SignOutForm />}
      nav={partsFor(access)}
      tabs={tabsFor(access).map((part) => ({ ...part, icon: pictures[part.key as keyof typeof pictures] }))}
      helpHref={`/teams/${teamId}/help` as Route}
      alarm={<HelpStrips access={access} />}
    >
      {inside}
    </TeamShell>
  )
}
