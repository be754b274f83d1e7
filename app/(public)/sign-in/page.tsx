import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { PublicShell } from '@/components/shell/public-shell'
import { Banner } from '@/components/ui/banner'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { findPerson } from '@/lib/auth/person'
import { returnPathOf } from '@/lib/auth/return-path'
import { env } from '@/lib/env'
import { people, type CastKey } from '@/prisma/seed/cast'
import { DemoCast } from './demo-cast'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const query = await searchParams
  const next = returnPathOf(query.next)
  if (await findPerson()) redirect(next ?? ('/' as Route))
  const chosen = env().demo ? castKeyOf(query.as) : undefined
  return (
    <PublicShell aside={env().demo && <DemoCast chosen={chosen} next={next} />}>
      <PageHeader title="Sign in" note="Care planning for the people around one person with ALS." />
      {query.from === 'sign-up' && (
        <div className="mb-6">
          <Banner kind="notice" title="If this address is new here, your account is ready">
            Sign in with the address and password that you have just written.
          </Banner>
        </div>
      )}
      <SignInForm email={chosen && people[chosen].email} next={next} />
      <p className="mt-6">
        New here? <TextLink href={signUpPath(next)}>Make an account</TextLink>
      </p>
      <p className="mt-2">
        Hard to read? <TextLink href={'/settings' as Route}>Change how pages look</TextLink>
      </p>
    </PublicShell>
  )
}

function castKeyOf(text: unknown): CastKey | undefined {
  return (Object.keys(people) as CastKey[]).find((key) => key === text)
}

function signUpPath(next: Route | undefined): Route {
  return (next ? `/sign-up?next=${encodeURIComponent(next)}` : '/sign-up') as Route
}
