import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { ButtonRow } from '@/components/ui/button-row'
import { signInPath } from '@/lib/auth/return-path'
import type { SeenInvitation } from '@/lib/team/invitations.data'
import { SignOutForm } from '../../../sign-out/sign-out-form'
import { AcceptForm } from './accept-form'

export type HowToJoinProps = {
  readonly token: string
  readonly invitation: SeenInvitation
  /** Undefined for somebody who is not signed in. */
  readonly ownAddress?: string
}

/** The next step: an account, the right account, or one press. */
export function HowToJoin({ token, invitation, ownAddress }: HowToJoinProps) {
  const here = `/invitations/${token}`
  if (ownAddress === invitation.email) return <AcceptForm token={token} />
  if (ownAddress === undefined) {
    return (
      <>
        <p className="mb-4">
          The invitation is for <strong className="wrap-anywhere">{invitation.email}</strong>. Make an account with this
          address, or sign in if you have one. You come back to this page.
        </p>
        <ButtonRow>
          <ButtonLink href={`/sign-up?next=${encodeURIComponent(here)}` as Route} variant="filled">
            Make an account
          </ButtonLink>
          <ButtonLink href={signInPath(here)}>Sign in</ButtonLink>
        </ButtonRow>
      </>
    )
  }
  return (
    <div className="grid gap-3 rounded-card border bg-inset p-5">
      <p>
        You are signed in as <strong className="wrap-anywhere">{ownAddress}</strong>. The invitation is for{' '}
        <strong className="wrap-anywhere">{invitation.email}</strong>.
      </p>
      <p>Sign out and come back with that address, or ask {invitation.invitedBy} to invite the address that you use.</p>
      <SignOutForm next={here} />
    </div>
  )
}
