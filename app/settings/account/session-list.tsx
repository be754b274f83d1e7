import type { Temporal } from 'temporal-polyfill'
import type { OwnSession } from '@/lib/auth/own-sessions.data'
import { sayAgo } from '@/lib/auth/say-ago'
import { EndOthers, EndSession } from './account-forms'

const ways: Readonly<Record<OwnSession['way'], string>> = {
  password: 'with a password',
  link: 'with a link',
  passkey: 'with a passkey',
}

export type SessionListProps = { readonly sessions: readonly OwnSession[]; readonly now: Temporal.Instant }

/** Where this person is signed in, and how to end it. */
export function SessionList({ sessions, now }: SessionListProps) {
  const named = sessions.map((session) => ({ ...session, name: session.agent ?? 'A browser' }))
  return (
    <>
      <ul className="border-t">
        {named.map(({ id, name, isThis, device, way, signedInAt, lastSeenAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b py-3">
            <div className="min-w-0 grow basis-60">
              <p>
                <span className="font-semibold">{name}</span>
                {isThis && <span className="text-ink-2"> (here)</span>}
                {`, ${device === 'own' ? 'own device' : 'shared device'}`}
              </p>
              <p className="text-sm text-ink-2">
                Signed in {ways[way]} {sayAgo(signedInAt, now)}
                {!isThis && `, seen ${sayAgo(lastSeenAt, now)}`}
              </p>
            </div>
            {!isThis && <EndSession sessionId={id} name={name} />}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && <EndOthers />}
    </>
  )
}
