import type { Route } from 'next'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import type { CountedState } from '@/lib/medications/stock-outlook'
import { stockWords } from '@/lib/medications/stock-words'
import { formatDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'

/** How much is there, until when it is enough, and who fetches more. */
export function StockState({ counted, access }: { readonly counted: CountedState; readonly access: Access }) {
  const { left, mark, sentences } = stockWords(counted, access.clock)
  return (
    <>
      <p>
        <b>{left}.</b> {sentences.join(' ')}
      </p>
      {mark && (
        <div>
          <Tag tone="late">{mark}</Tag>
        </div>
      )}
      <CollectionWords counted={counted} access={access} />
    </>
  )
}

function CollectionWords({ counted, access }: { readonly counted: CountedState; readonly access: Access }) {
  const { collection } = counted.now
  if (!collection || collection.state === 'skipped') return null
  const { taskId, who, dueOn, state, finishedAt } = collection
  const link = <TextLink href={`/teams/${access.teamId}/tasks/${taskId}` as Route}>the task</TextLink>
  const today = todayAt(access.clock)
  if (state === 'open')
    return (
      <p className="text-ink-2">
        {who ? `${who} fetches more` : 'Nobody has taken it yet to fetch more'}
        {dueOn ? `, by ${formatDay(dueOn, today)}` : ''}: {link}.
      </p>
    )
  const isCounted =
    finishedAt && counted.now.countedAt && counted.now.countedAt.epochMilliseconds > finishedAt.epochMilliseconds
  if (isCounted || !finishedAt) return null
  const on = finishedAt.toZonedDateTimeISO(access.clock.zone).toPlainDate()
  if (today.since(on).days > 3) return null
  return (
    <p className="text-ink-2">
      {who ?? 'Somebody'} finished {link} on {formatDay(on, today)}. Is what came written down?
    </p>
  )
}
