import { controlLook } from '@/components/form/field-frame'
import { TakeFocus } from '@/components/ui/take-focus'
import { CopyButton } from './copy-button'

/** The link, shown this once: only its hash is kept. */
export function NewLink({ link, name }: { readonly link: string; readonly name: string }) {
  return (
    <TakeFocus
      role="group"
      again={link}
      labelledBy="new-link-title"
      className="grid gap-4 rounded-card border-2 border-act bg-sheet p-5"
    >
      <div>
        <h2 id="new-link-title" className="text-md">
          The link for {name} is ready
        </h2>
        <p className="mt-1 max-w-read">
          Send it to {name} yourself. It works once, for that email address, for 7 days. It is shown only now: if it
          gets lost, take the invitation back on the team page and invite again.
        </p>
      </div>
      <label className="grid gap-1">
        <span className="font-semibold">Link</span>
        <input readOnly value={link} className={controlLook} />
      </label>
      <CopyButton text={link} />
    </TakeFocus>
  )
}
