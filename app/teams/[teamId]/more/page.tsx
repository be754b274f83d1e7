import ArrowRight from 'lucide-react/icons/arrow-right'
import type { Metadata, Route } from 'next'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { accessOrNotFound } from '@/lib/auth/guards'
import { roleName } from '@/lib/team/role-words'
import { SignOutForm } from '../../../sign-out/sign-out-form'
import { partsFor, tabsFor } from '../team-nav'

export const metadata: Metadata = { title: 'More' }

/** On a phone: what has no tab, and what belongs to the person. */
export default async function MorePage({ params }: PageProps<'/teams/[teamId]/more'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId)
  const tabs = tabsFor(access).map(({ key }) => key)
  const links = [
    ...partsFor(access).filter(({ key }) => !tabs.includes(key)),
    { label: 'Your teams', href: '/teams' as Route },
    { label: 'Settings', href: '/settings' as Route },
  ]
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
