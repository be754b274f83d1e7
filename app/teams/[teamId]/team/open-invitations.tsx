import MailWarning from 'lucide-react/icons/mail-warning'
import { Icon } from '@/components/ui/icon'
import type { OpenInvitation } from '@/lib/team/invitations.data'
import { roleName } from '@/lib/team/role-words'
import { todayAt, type HomeClock } from '@/lib/time/home-clock'
import { formatDay } from '@/lib/text/dates'
import { RenewForm } from './renew-form'
import { RevokeForm } from './revoke-form'

export type OpenInvitationsProps = {
  readonly teamId: string
  readonly clock: HomeClock
  readonly invitations: readonly OpenInvitation[]
  /** Whose message did not arrive, by invitation; false: it is still being tried. */
  readonly undelivered: ReadonlyMap<string, boolean>
}

/** Who was invited and has not joined yet. */
export function OpenInvitations({ teamId, clock, invitations, undelivered }: OpenInvitationsProps) {
  const endOf = ({ endsAt }: OpenInvitation) =>
    formatDay(endsAt.toZonedDateTimeISO(clock.zone).toPlainDate(), todayAt(clock))
  return (
    <section className="mt-8">
      <h2>Invited, not here yet</h2>
      <ul className="mt-3 border-t">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="flex flex-wrap items-center gap-x-4 gap-y-3 border-b py-4">
            <div className="min-w-0 grow basis-60">
              <p className="font-semibold">{invitation.name}</p>
              <p className="wrap-anywhere">
                {roleName[invitation.role]}, {invitation.email}
              </p>
              <p className="text-sm text-ink-2">The link works until {endOf(invitation)}.</p>
              {undelivered.has(invitation.id) && (
                <p className="mt-1 flex gap-2 text-late">
                  <Icon of={MailWarning} className="mt-0.5" />
                  {undelivered.get(invitation.id)
                    ? 'The message did not arrive. Is the address right? Make a new link and pass it on yourself, or take it back and invite again.'
                    : 'The message could not be sent yet. We keep trying.'}
                </p>
              )}
            </div>
            <RenewForm teamId={teamId} invitationId={invitation.id} name={invitation.name} />
            <RevokeForm teamId={teamId} invitationId={invitation.id} name={invitation.name} />
          </li>
        ))}
      </ul>
    </section>
  )
}
