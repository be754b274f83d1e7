import type { Metadata } from 'next'
import { QrPicture } from '@/components/ui/qr-picture'
import { accountOrSignIn } from '@/lib/auth/guards'
import { findFactorToSetUp, findOwnFactor, type FactorToSetUp } from '@/lib/auth/second-factor.data'
import { drawQr } from '@/lib/qr/qr-path'
import { formatCount } from '@/lib/text/amounts'
import { AccountPart } from '../account-part'
import { BeginForm, CodeApp, NewCodesForm, StopForm } from './factor-forms'

export const metadata: Metadata = { title: 'Code app' }

export default async function SecondFactorPage() {
  const person = await accountOrSignIn()
  const factor = await findOwnFactor(person)
  const toSetUp = person.isFresh() ? await findFactorToSetUp(person) : undefined
  return (
    <AccountPart person={person} title="Code app" path="/settings/account/second-factor" what="A code app">
      {factor?.confirmedAt || toSetUp ? (
        <CodeApp isInUse={factor?.confirmedAt !== undefined} inUse={<InUse codesLeft={factor?.codesLeft ?? 0} />}>
          {toSetUp && <Picture {...toSetUp} />}
        </CodeApp>
      ) : (
        <div className="grid gap-5">
          <p>
            A code app shows a new code every half minute. It is asked for after your password or a link, so that
            neither is enough alone. Any such app will do. A passkey does the same with less work.
          </p>
          <BeginForm />
        </div>
      )}
    </AccountPart>
  )
}

function InUse({ codesLeft }: { readonly codesLeft: number }) {
  return (
    <div className="grid gap-6">
      <p>In use. {formatCount(codesLeft, 'recovery code')} left.</p>
      <NewCodesForm />
      <StopForm />
    </div>
  )
}

function Picture({ secret, uri }: FactorToSetUp) {
  return (
    <div className="grid gap-4">
      <p>Open your code app, choose to add an account, and scan this picture.</p>
      <QrPicture {...drawQr(uri)} label="Picture for the code app" />
      <p>
        It cannot scan? Type this key instead: <code className="wrap-anywhere">{inGroups(secret)}</code>
      </p>
    </div>
  )
}

const inGroups = (secret: string) => (secret.match(/.{1,4}/g) ?? []).join(' ')
