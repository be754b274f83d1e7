'use client'
import { CheckboxField } from '@/components/form/checkbox-field'
import { askPasskey, signInWithPasskey } from './actions'
import { PasskeyButton } from './passkey-button'

export function PasskeySignIn({ next }: { readonly next?: string }) {
  return (
    <PasskeyButton
      ask={askPasskey}
      send={signInWithPasskey}
      words="Sign in with a passkey"
      without="Signing in with a passkey needs JavaScript. The other ways on this page work without it."
    >
      {next && <input type="hidden" name="next" value={next} />}
      <div className="noscript:hidden">
        <CheckboxField name="ownDevice" id="ownDevicePasskey" label="This is my own device" />
      </div>
    </PasskeyButton>
  )
}
