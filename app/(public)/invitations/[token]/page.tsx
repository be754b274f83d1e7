import type { Metadata } from 'next'
import { PublicShell } from '@/components/shell/public-shell'
import { PageHeader } from '@/components/ui/page-header'
import { clientPlace } from '@/lib/auth/client-place'
import { findPerson } from '@/lib/auth/person'
import { mayTryInvitation, seeInvitation } from '@/lib/team/invitations.data'
import { roleName, whatRoleAllows } from '@/lib/team/role-words'
import { AcceptForm as Shape } from './accept-schema'
import { EndedLink } from './ended-link'
import { HowToJoin } from './how-to-join'

export const metadata: Metadata = { title: 'Invitation', robots: { index: false } }

const withoutFlags = { seesPlan: false, seesMedication: false, givesMedication: false }

/** Looking uses nothing up: programs that open links in mails look too. Only the button joins. */
export default async function InvitationPage({ params }: PageProps<'/invitations/[token]'>) {
  const { token } = await params
  const person = await findPerson()
  const invitation = Shape.safeParse({ token }).success ? await seeInvitation(token) : undefined
  if (!invitation) {
    const tooOften = !(await mayTryInvitation(`place:${await clientPlace()}`))
    return (
      <PublicShell>
        <EndedLink isSignedIn={person !== undefined} tooOften={tooOften} />
      </PublicShell>
    )
  }
  const { patientName, invitedBy, role } = invitation
  return (
    <PublicShell>
      <PageHeader title={`${patientName}’s team`} note={`${invitedBy} invites you to join.`} />
      <dl className="mb-6 border-y py-4">
        <dt className="text-sm text-ink-2">You would be</dt>
        <dd>
          <p className="font-semibold">{roleName[role]}</p>
          <p>
            {role === 'helper'
              ? 'Sees tasks and the calendar, takes and finishes tasks.'
              : whatRoleAllows(role, withoutFlags)}
          </p>
        </dd>
      </dl>
      <HowToJoin token={token} invitation={invitation} ownAddress={person?.email} />
    </PublicShell>
  )
}
