import { controlLook } from '@/components/form/field-frame'
import { QrPicture } from '@/components/ui/qr-picture'
import { TakeFocus } from '@/components/ui/take-focus'
import { CopyButton } from './copy-button'

/** The link, shown this once: only its hash is kept. `values` are those of `showLink`. */
export function NewLink({ values }: { readonly values: Readonly<Record<string, string>> }) {
  const { link = '', invited: name = '', mailedTo = '', qrSize = '0', qrPath = '' } = values
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
          {mailedTo === '' ? (
            `Send it to ${name} yourself, or let ${name} scan the picture.`
          ) : (
            <>
              It is on its way to <span className="wrap-anywhere">{mailedTo}</span>. Is {name} with you? Then let {name}{' '}
              scan the picture.
            </>
          )}{' '}
          It works once, for that email address, for 7 days. It is shown only now: you can make a new one on the team
          page.
        </p>
      </div>
      <QrPicture size={Number(qrSize)} path={qrPath} label={`Picture of the link for ${name}, to scan with a phone`} />
      <label className="grid gap-1">
        <span className="font-semibold">Link</span>
        <input readOnly value={link} className={controlLook} />
      </label>
      <CopyButton text={link} />
    </TakeFocus>
  )
}
