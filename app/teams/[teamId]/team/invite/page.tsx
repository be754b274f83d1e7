import type { Metadata, Route } from 'next'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { accessOrNotFound } from '@/lib/auth/guards'
import { roles } from '@/lib/auth/rights'
import { InviteForm } from './invite-form'

export const metadata: Metadata = { title: 'Invite somebody' }

export default async function InvitePage({ params }: PageProps<'/teams/[teamId]/team/invite'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'team:manage')
  const open = access.patientPosition === null ? roles : roles.filter((role) => role !== 'patient')
  return (
    <>
      <PageHeader
        title="Invite somebody"
        note={<TextLink href={`/teams/${teamId}/team` as Route}>Back to the team</TextLink>}
      />
      <InviteForm teamId={teamId} roles={open} />
    </>
  )
}
