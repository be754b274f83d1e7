import type { Metadata, Route } from 'next'
import { PublicShell } from '@/components/shell/public-shell'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'

export const metadata: Metadata = { title: 'Not found' }

/** Missing, somebody else's and not for this role look the same, so that nobody learns what exists. */
export default function NotFound() {
  return (
    <PublicShell>
      <PageHeader title="There is nothing here for you to see" />
      <p>
        The address may be wrong, or what was here may have moved. Or your role does not show it: the coordinator of the
        team can change what you may see.
      </p>
      <div className="mt-6">
        <ButtonLink href={'/' as Route} variant="filled">
          Back to the start
        </ButtonLink>
      </div>
    </PublicShell>
  )
}
