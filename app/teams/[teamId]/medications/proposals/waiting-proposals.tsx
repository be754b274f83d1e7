import type { Route } from 'next'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import type { Access } from '@/lib/auth/access'
import { countProposals } from '@/lib/medications/proposals.data'
import { formatCount } from '@/lib/text/amounts'

/** What waits for an answer, above the list of medicines; nothing when nothing waits. */
export async function WaitingProposals({ access }: { readonly access: Access }) {
  const count = await countProposals(access)
  if (count === 0) return null
  return (
    <div className="mb-6 max-w-3xl">
      <Banner
        kind="notice"
        title={`${formatCount(count, 'proposed change')} ${count === 1 ? 'waits' : 'wait'} for an answer`}
        actions={
          <ButtonLink href={`/teams/${access.teamId}/medications/proposals` as Route}>Look at the proposals</ButtonLink>
        }
      >
        <p>Nothing of the plan changes until then.</p>
      </Banner>
    </div>
  )
}
