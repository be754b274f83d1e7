import type { Route } from 'next'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { isLow, type CountedState } from '@/lib/medications/stock-outlook'
import { stockWords } from '@/lib/medications/stock-words'
import { MedicineName } from '../medicine-name'

/** What is running low, for the day's page: what must not stop suddenly first. Nothing is shown while there is enough. */
export function LowStock({ stock, access }: { readonly stock: readonly CountedState[]; readonly access: Access }) {
  const low = stock.filter(({ outlook }) => isLow(outlook))
  if (low.length === 0) return null
  const inOrder = low.toSorted((a, b) => Number(b.outlook.isAlarm) - Number(a.outlook.isAlarm))
  return (
    <section aria-labelledby="low-stock" className="rounded-control border-2 border-late-edge bg-late-bg p-4">
      <h2 id="low-stock" className="text-base font-bold">
        Running low
      </h2>
      <ul className="mt-1 grid gap-2">
        {inOrder.map((counted) => {
          const { left, sentences } = stockWords(counted, access.clock)
          const { productId, name } = counted.product
          return (
            <li key={productId}>
              <TextLink href={`/teams/${access.teamId}/medications/stock/${productId}` as Route}>
                <b>
                  <MedicineName name={name} />
                </b>
              </TextLink>
              : {left} left. {sentences.join(' ')} {whoFetches(counted)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function whoFetches({ now: { collection } }: CountedState): string {
  if (collection?.state !== 'open') return ''
  return collection.who ? `${collection.who} fetches more.` : 'Fetching more is up for grabs.'
}
