import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { ConfirmFirst } from '@/components/ui/confirm-first'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { listMembers } from '@/lib/team/members.data'
import { whatRoleAllows } from '@/lib/team/role-words'
import { mayActForPatient } from '@/lib/team/proxy'
import { ChangeRoleForm } from './change-role-form'
import { ActForPatientForm, HandOverForm } from './hand-over-form'
import { RemoveForm } from './remove-form'

export const metadata: Metadata = { title: 'What a member may do' }

export default async function MemberPage({ params }: PageProps<'/teams/[teamId]/team/members/[userId]'>) {
  const { teamId, userId } = await params
  const access = await accessOrNotFound(teamId, 'team:manage')
  const member = (await listMembers(access)).find((one) => one.userId === userId)
  if (!member || userId === access.userId) notFound()
  const { name, role, version, seesPlan, seesMedication, givesMedication, actsForPatient } = member
  const flags = { seesPlan, seesMedication, givesMedication }
  const path = `/teams/${teamId}/team/members/${userId}`
  const isPatient = access.role === 'patient'
  return (
    <div className="max-w-form">
      <PageHeader title={name} note={<TextLink href={`/teams/${teamId}/team` as Route}>Back to the team</TextLink>} />
      {role === 'patient' ? (
        <p>{whatRoleAllows(role, member)}</p>
      ) : access.isFresh() ? (
        <ChangeRoleForm teamId={teamId} userId={userId} version={version} role={role} flags={flags} />
      ) : (
        <ConfirmFirst next={path} what={`Changing what ${name} may do`} />
      )}
      <div className="mt-8 grid gap-2">
        {access.isFresh() && mayActForPatient(role) && !actsForPatient && mayName(access) && (
          <ActForPatientForm {...{ teamId, userId, name, patientName: access.patientName, isPatient }} />
        )}
        {access.isFresh() && access.role === 'coordinator' && role !== 'patient' && role !== 'coordinator' && (
          <HandOverForm teamId={teamId} userId={userId} version={version} name={name} />
        )}
        <RemoveForm teamId={teamId} userId={userId} version={version} name={name} />
      </div>
    </div>
  )
}

const mayName = ({ role }: Access) => role === 'patient' || role === 'coordinator'
