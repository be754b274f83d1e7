import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { PersonAvatar } from '@/components/ui/person-chip'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { initialsFor } from '@/lib/text/initials'
import type { Member } from '@/lib/team/members.data'
import { roleName, whatRoleAllows } from '@/lib/team/role-words'

export type MemberListProps = {
  readonly teamId: string
  readonly members: readonly Member[]
  readonly ownId: string
  readonly mayManage: boolean
}

export function MemberList({ teamId, members, ownId, mayManage }: MemberListProps) {
  const initials = initialsFor(members.map(({ name }) => name))
  return (
    <ul className="border-t">
      {members.map((member, index) => {
        const { userId, name, role, position, actsForPatient } = member
        const isSelf = userId === ownId
        return (
          <li key={userId} className="flex flex-wrap items-start gap-x-4 gap-y-3 border-b py-4">
            <PersonAvatar person={{ name, position, initials: initials[index] }} size="large" />
            <div className="min-w-0 grow basis-60">
              <p className="font-semibold">
                {name}
                {isSelf && <span className="font-normal text-ink-2"> (you)</span>}
              </p>
              <p>
                {roleName[role]}
                {actsForPatient && ', acts for the patient'}
              </p>
              <p className="max-w-read text-sm text-ink-2">{whatRoleAllows(role, member)}</p>
            </div>
            {mayManage && !isSelf && (
              <ButtonLink href={`/teams/${teamId}/team/members/${userId}` as Route}>
                Change<VisuallyHidden> what {name} may do</VisuallyHidden>
              </ButtonLink>
            )}
          </li>
        )
      })}
    </ul>
  )
}
