import type { Metadata, Route } from 'next'
import { PublicShell } from '@/components/shell/public-shell'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'

export const metadata: Metadata = { title: 'Thank you' }

/** After one of the two addresses agreed. */
export default async function AgreedPage({ searchParams }: PageProps<'/links/agreed'>) {
  const isChanged = 'changed' in (await searchParams)
  return (
    <PublicShell>
      <PageHeader title={isChanged ? 'Your address has changed' : 'One of two is done'} />
      <p className="mb-6">
        {isChanged
          ? 'From now on you sign in with the new one.'
          : 'Now open the message at your other address and agree there as well. Until then nothing changes.'}
      </p>
      <ButtonLink href={'/' as Route}>Go on</ButtonLink>
    </PublicShell>
  )
}
