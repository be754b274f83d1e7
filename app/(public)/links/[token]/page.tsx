import type { Metadata, Route } from 'next'
import { PublicShell } from '@/components/shell/public-shell'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { seeLink, type SeenLink } from '@/lib/auth/links.data'
import { findPerson } from '@/lib/auth/person'
import { SignOutForm } from '../../../sign-out/sign-out-form'
import { AgreeForm } from './agree-form'
import { ChoosePasswordForm } from './choose-password-form'
import { linkToken } from './link-schema'
import { UseLinkForm } from './use-link-form'

export const metadata: Metadata = { title: 'Your link', robots: { index: false } }

const titles: Readonly<Record<SeenLink['purpose'], string>> = {
  'sign-in': 'Sign in',
  'sign-up': 'Your new account',
  reset: 'A new password',
  'address-old': 'A new address for your account',
  'address-new': 'Use this address for your account',
}

/** Looking uses nothing up: programs that open links in mails look too. Only the button does. */
export default async function LinkPage({ params }: PageProps<'/links/[token]'>) {
  const { token } = await params
  const link = linkToken.safeParse(token).success ? await seeLink(token) : undefined
  if (!link) return <EndedLink />
  const person = await findPerson()
  if (person && person.userId !== link.userId) return <OthersLink ownAddress={person.email} address={link.email} />
  return (
    <PublicShell>
      <PageHeader title={titles[link.purpose]} note={<span className="wrap-anywhere">{link.email}</span>} />
      {link.purpose === 'reset' ? (
        <ChoosePasswordForm token={token} email={link.email} />
      ) : link.purpose === 'sign-in' || link.purpose === 'sign-up' ? (
        <UseLinkForm token={token} isNew={link.purpose === 'sign-up'} asksDevice={person === undefined} />
      ) : (
        <AgreeForm token={token} />
      )}
    </PublicShell>
  )
}

/** Unknown, used and too old look the same. */
function EndedLink() {
  return (
    <PublicShell>
      <PageHeader title="This link does not work" />
      <p className="mb-6">It may have been used already, or it is too old. Ask for a new one: it takes a moment.</p>
      <ButtonLink href={'/sign-in' as Route} variant="filled">
        Go to signing in
      </ButtonLink>
    </PublicShell>
  )
}

function OthersLink({ ownAddress, address }: { readonly ownAddress: string; readonly address: string }) {
  return (
    <PublicShell>
      <PageHeader title="This link is for somebody else" />
      <div className="grid gap-3 rounded-card border bg-inset p-5">
        <p>
          You are signed in as <strong className="wrap-anywhere">{ownAddress}</strong>. The link is for{' '}
          <strong className="wrap-anywhere">{address}</strong>.
        </p>
        <p>Sign out here, then open the link again. Nothing was used up.</p>
        <SignOutForm />
      </div>
    </PublicShell>
  )
}
