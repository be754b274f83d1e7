import { confirmPath } from '@/lib/auth/return-path'
import { Banner } from './banner'
import { ButtonLink } from './button-link'

export type ConfirmFirstProps = {
  /** The page to come back to. */
  readonly next: string
  /** What stays as it is until then. */
  readonly what: string
}

/** Stands where a dangerous form will stand once the person has shown that it is they. */
export function ConfirmFirst({ next, what }: ConfirmFirstProps) {
  return (
    <Banner
      kind="notice"
      title="Show that it is you first"
      actions={
        <div>
          <ButtonLink href={confirmPath(next)} variant="filled">
            Show that it is you
          </ButtonLink>
        </div>
      }
    >
      {what} needs a sign-in that is younger than 15 minutes. It takes a moment, then you come back here.
    </Banner>
  )
}
