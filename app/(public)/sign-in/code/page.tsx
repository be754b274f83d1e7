import type { Metadata, Route } from 'next'
import { PublicShell } from '@/components/shell/public-shell'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { returnPathOf } from '@/lib/auth/return-path'
import { CodeForm } from './code-form'

export const metadata: Metadata = { title: 'Your code' }

/** The second step of signing in. It says the same to whoever has no first step behind them. */
export default async function CodePage({ searchParams }: PageProps<'/sign-in/code'>) {
  return (
    <PublicShell>
      <PageHeader title="Your code" note="The second step. You have 10 minutes." />
      <CodeForm next={returnPathOf((await searchParams).next)} />
      <p className="mt-6">
        <TextLink href={'/sign-in' as Route}>Start again, or use a passkey</TextLink>
      </p>
    </PublicShell>
  )
}
