import type { Metadata, Route } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { accessOrNotFound } from '@/lib/auth/guards'
import { listInvitations } from '@/lib/team/invitations.data'
import { listUndeliveredMails } from '@/lib/mail/mails.data'
import { listMembers } from '@/lib/team/members.data'
import { listProxyRequests } from '@/lib/team/proxies.data'
import { LeaveForm } from './leave-form'
import { MemberList } from './member-list'
import { ActForPatientForm } from './members/[userId]/hand-over-form'
import { OpenInvitations } from './open-invitations'
import { Proxies } from './proxies'

export const metadata: Metadata = { title: 'Team' }

export default async function TeamPage({ params }: PageProps<'/teams/[teamId]/team'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'team:see')
  const mayManage = access.may('team:manage')
  const members = await listMembers(access)
  const requests = await listProxyRequests(access)
  const invitations = mayManage ? await listInvitations(access) : []
  const undelivered = invitations.length > 0 ? await listUndeliveredMails(access) : []
  const mayNameThemselves =
    access.role === 'coordinator' &&
    !access.flags.actsForPatient &&
    !requests.some(({ userId }) => userId === access.userId)
  return (
    <>
      <PageHeader
        title="Team"
        note={`The people around ${access.patientName}, and what each may do.`}
        actions={
          <>
            {access.may('disclosure:choose') && (
              <ButtonLink href={`/teams/${teamId}/team/what-we-see` as Route}>Choose who sees what</ButtonLink>
            )}
            {mayManage && (
              <ButtonLink href={`/teams/${teamId}/team/invite` as Route} variant="filled">
                Invite somebody
              </ButtonLink>
            )}
          </>
        }
      />
      <MemberList teamId={teamId} members={members} ownId={access.userId} mayManage={mayManage} />
      {invitations.length > 0 && (
        <OpenInvitations
          teamId={teamId}
          clock={access.clock}
          invitations={invitations}
          undelivered={new Map(undelivered.map(({ objectId, isGivenUp }) => [objectId, isGivenUp]))}
        />
      )}
      <Proxies access={access} members={members} requests={requests} />
      <div className="mt-8 grid max-w-form justify-items-start gap-2">
        {mayNameThemselves && (
          <ActForPatientForm {...{ teamId, userId: access.userId, patientName: access.patientName }} />
        )}
        <LeaveForm teamId={teamId} />
      </div>
    </>
  )
}
