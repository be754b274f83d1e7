import ArrowRight from 'lucide-react/icons/arrow-right'
import BellRing from 'lucide-react/icons/bell-ring'
import ListChecks from 'lucide-react/icons/list-checks'
import MessageCircle from 'lucide-react/icons/message-circle'
import NotebookPen from 'lucide-react/icons/notebook-pen'
import Pill from 'lucide-react/icons/pill'
import type { Metadata, Route } from 'next'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { roleName } from '@/lib/team/role-words'
import { isGaze } from '../../../read-display'
import { SignOutForm } from '../../../sign-out/sign-out-form'
import { GazeMore, type Place } from '../gaze/gaze-more'
import { partsFor, tabsFor } from '../team-nav'

export const metadata: Metadata = { title: 'More' }

/** On a phone: what has no tab, and what belongs to the person. In gaze mode: the way to every page. */
export default async function MorePage({ params, searchParams }: PageProps<'/teams/[teamId]/more'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId)
  if (await isGaze()) return <GazeMore teamId={teamId} places={gazePlaces(access)} query={await searchParams} />
  const tabs = tabsFor(access).map(({ key }) => key)
  const links = [...partsFor(access).filter(({ key }) => !tabs.includes(key)), ...beside(access)]
  return (
    <>
      <PageHeader
        title="More"
        note={`${access.patientName}’s team. You are ${access.name}, ${roleName[access.role].toLowerCase()}.`}
      />
      <ul className="max-w-read border-t">
        {links.map(({ label, href }) => (
          <li key={href} className="border-b">
            <TextLink
              href={href}
              className="flex min-h-hit items-center gap-3 py-2 font-semibold text-ink no-underline"
            >
              <span className="grow">{label}</span>
              <Icon of={ArrowRight} className="text-act" />
            </TextLink>
          </li>
        ))}
      </ul>
      <div className="mt-4">
        <SignOutForm />
      </div>
    </>
  )
}

/** What is no part of the team's own row of pages. */
function beside(access: Access): readonly Place[] {
  const { teamId } = access
  return [
    ...(access.may('tasks:manage') ? [{ label: 'Say something', href: `/teams/${teamId}/say` as Route }] : []),
    { label: 'Yes, no and point board', href: '/board' as Route },
    { label: 'Call for help', href: `/teams/${teamId}/help` as Route },
    { label: 'When to call', href: `/teams/${teamId}/when-to-call` as Route },
    { label: 'Your teams', href: '/teams' as Route },
    { label: 'Settings', href: '/settings' as Route },
  ]
}

const pictures: Readonly<Record<string, Place['icon']>> = {
  plan: <Icon of={NotebookPen} />,
  medications: <Icon of={Pill} />,
  tasks: <Icon of={ListChecks} />,
}

/** What is said and asked comes first; "My day" stands in the last place of the page already. */
function gazePlaces(access: Access): readonly Place[] {
  const places = beside(access)
  const say = places.filter(({ href }) => href.endsWith('/say'))
  const others = places.filter((place) => !say.includes(place))
  const parts = partsFor(access).filter(({ key }) => key !== 'today')
  const first = parts.filter(({ key }) => key in pictures).map((part) => ({ ...part, icon: pictures[part.key] }))
  const rest = parts.filter(({ key }) => !(key in pictures))
  return [
    ...say.map((place) => ({ ...place, icon: <Icon of={MessageCircle} /> })),
    ...first,
    ...others.map((place) => (place.href.endsWith('/help') ? { ...place, icon: <Icon of={BellRing} /> } : place)),
    ...rest,
  ]
}
