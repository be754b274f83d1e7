'use client'
import { CheckboxField } from '@/components/form/checkbox-field'
import type { ButtonVariant } from '@/components/ui/button-look'
import { askPasskey, signInWithPasskey } from './actions'
import { PasskeyButton } from './passkey-button'

export function PasskeySignIn({ next, variant }: { readonly next?: string; readonly variant: ButtonVariant }) {
  return (
    <PasskeyButton
      ask={askPasskey}
      send={signInWithPasskey}
      variant={variant}
      words="Sign in with a passkey"
      without="Signing in with a passkey needs JavaScript. The other ways on this page work without it."
      below={<CheckboxField name="ownDevice" id="ownDevicePasskey" label="Stay signed in: this device is mine" />}
    >
      {next && <input type="hidden" name="next" value={next} />}
    </PasskeyButton>
  )
}
