import type { OwnPasskey } from '@/lib/auth/passkeys.data'
import { sayAgo } from '@/lib/auth/say-ago'
import type { Temporal } from 'temporal-polyfill'
import { DropPasskey } from './account-forms'

export type PasskeyListProps = {
  readonly passkeys: readonly OwnPasskey[]
  readonly now: Temporal.Instant
  readonly mayChange: boolean
}

export function PasskeyList({ passkeys, now, mayChange }: PasskeyListProps) {
  return (
    <ul className="border-t">
      {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b py-3">
          <div className="min-w-0 grow basis-60">
            <p className="font-semibold wrap-anywhere">{name}</p>
            <p className="text-sm text-ink-2">
              Added {sayAgo(createdAt, now)}, {lastUsedAt ? `used ${sayAgo(lastUsedAt, now)}` : 'not used yet'}
            </p>
          </div>
          {mayChange && <DropPasskey passkeyId={id} name={name} />}
        </li>
      ))}
    </ul>
  )
}
