import type { Route } from 'next'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import type { CountedState } from '@/lib/medications/stock-outlook'
import { stockWords } from '@/lib/medications/stock-words'

/** What is left of one medicine, on the pages of others: in one line, with a mark when it is low. */
export function StockLine({ counted, access }: { readonly counted: CountedState; readonly access: Access }) {
  const { left, mark, sentences } = stockWords(counted, access.clock)
  return (
    <>
      {mark && (
        <div>
          <Tag tone="late">{mark}</Tag>
        </div>
      )}
      <p>
        <TextLink href={`/teams/${access.teamId}/medications/stock/${counted.product.productId}` as Route}>
          {left} left
        </TextLink>
        . {sentences[0]}
      </p>
    </>
  )
}
