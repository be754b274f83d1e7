import type { Access } from '@/lib/auth/access'
import type { Member } from '@/lib/team/members.data'
import type { ProxyRequest } from '@/lib/team/proxies.data'
import { AgreeToProxy, EndProxy } from './proxy-forms'

export type ProxiesProps = {
  readonly access: Access
  readonly members: readonly Member[]
  readonly requests: readonly ProxyRequest[]
}

/** Who acts for the patient, and whom the coordinator has named for it: one more member has to agree. */
export function Proxies({ access, members, requests }: ProxiesProps) {
  const { teamId, userId: ownId, patientName } = access
  const acting = members.filter(({ actsForPatient }) => actsForPatient)
  if (acting.length + requests.length === 0) return null
  const mayEnd = access.may('team:manage')
  const mayAgree = ({ userId, askedById }: ProxyRequest) =>
    access.role !== 'helper' && ownId !== userId && ownId !== askedById
  return (
    <section className="mt-8">
      <h2>Acting for {patientName}</h2>
      <p className="max-w-read text-ink-2">
        Whoever acts for {patientName} may do here what {patientName} may. Only with {patientName}’s agreement, or as
        the law has it.
      </p>
      <ul className="mt-3 border-t">
        {acting.map(({ userId, name }) => (
          <li key={userId} className="flex flex-wrap items-center gap-x-4 gap-y-3 border-b py-4">
            <p className="min-w-0 grow basis-60 font-semibold">{name}</p>
            {mayEnd && <EndProxy teamId={teamId} userId={userId} name={name} />}
          </li>
        ))}
        {requests.map((request) => (
          <li key={request.userId} className="flex flex-wrap items-center gap-x-4 gap-y-3 border-b py-4">
            <div className="min-w-0 grow basis-60">
              <p className="font-semibold">{request.name}, not yet</p>
              <p>
                {request.askedByName} named {request.userId === request.askedById ? 'themselves' : request.name}. One
                more member has to agree.
              </p>
            </div>
            {mayAgree(request) && <AgreeToProxy teamId={teamId} userId={request.userId} name={request.name} />}
            {mayEnd && <EndProxy teamId={teamId} userId={request.userId} name={request.name} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
