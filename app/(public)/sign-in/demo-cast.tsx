import ArrowRight from 'lucide-react/icons/arrow-right'
import type { Route } from 'next'
import { Highlight } from '@/components/ui/highlight'
import { Icon } from '@/components/ui/icon'
import { PersonAvatar } from '@/components/ui/person-chip'
import { TextLink } from '@/components/ui/text-link'
import { roleName } from '@/lib/team/role-words'
import { households, people, type CastKey, type Household } from '@/prisma/seed/cast'

/** The invented people of the demonstration, each leading to a filled-in address. */
export function DemoCast({ chosen, next }: { readonly chosen?: CastKey; readonly next?: string }) {
  return (
    <div>
      <Highlight>Demonstration</Highlight>
      <h2 className="mt-2 text-xl">Choose whose day you want to see</h2>
      <p className="mt-1">
        Everyone here is invented. The password is the same for all of them and was printed where the app was started.
      </p>
      {eachPersonOnce().map((household) => (
        <section key={household.teamId} className="mt-8">
          <h3 className="border-b pb-2">{household.patientName}’s team</h3>
          <ul>
            {household.members.map(({ who, role, givesMedication, position }) => (
              <li key={who} className="border-b">
                <TextLink
                  href={signInAs(who, next)}
                  aria-current={who === chosen ? 'true' : undefined}
                  className="flex min-h-hit items-center gap-3 py-2.5 text-ink no-underline hover:bg-act-soft aria-[current]:bg-act-soft"
                >
                  <PersonAvatar person={{ name: people[who].name, position }} size="large" />
                  <span className="min-w-0 grow leading-tight">
                    <span className="block font-semibold">{people[who].name}</span>
                    <span className="block text-ink-2">{people[who].about}</span>
                  </span>
                  <span className="hidden text-right leading-tight text-ink-2 sm:block">
                    {roleName[role]}
                    {givesMedication && <span className="block">gives medicines</span>}
                  </span>
                  <Icon of={ArrowRight} className="text-act" />
                </TextLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** Somebody in several households stands in the first of them. */
function eachPersonOnce() {
  const seen = new Set<CastKey>()
  return Object.values(households).map(({ teamId, patientName, members }: Household) => ({
    teamId,
    patientName,
    members: members
      .map((member, position) => ({ ...member, position }))
      .filter(({ who }) => !seen.has(who) && seen.add(who)),
  }))
}

function signInAs(who: CastKey, next?: string): Route {
  const query = new URLSearchParams({ as: who, ...(next ? { next } : {}) })
  return `/sign-in?${query.toString()}` as Route
}
