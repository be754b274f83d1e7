import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { TakeFocus } from '@/components/ui/take-focus'

/** Shown this once: only hashes are kept. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <TakeFocus
      role="group"
      labelledBy="recovery-title"
      className="grid gap-4 rounded-card border-2 border-act bg-sheet p-5"
    >
      <h2 id="recovery-title" className="text-md">
        Your recovery codes
      </h2>
      <p>
        Write them down or print this page, and keep them away from this device. Each gets you in once when you do not
        have the app. They are shown only now.
      </p>
      <ol className="grid gap-2 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code className="text-md">{code}</code>
          </li>
        ))}
      </ol>
      <div>
        <ButtonLink href={'/settings/account' as Route} variant="filled">
          I have them
        </ButtonLink>
      </div>
    </TakeFocus>
  )
}
