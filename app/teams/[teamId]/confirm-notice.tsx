import { ConfirmFirst } from '@/components/ui/confirm-first'
import type { Access } from '@/lib/auth/access'

export type ConfirmNoticeProps = {
  readonly access: Access
  /** The page to come back to. */
  readonly path: string
  /** What needs a fresh sign-in, at the beginning of a sentence. */
  readonly what: string
}

/** Above a form that a sign-in of long ago may not send (security.md 4): said before anybody types. */
export function ConfirmNotice({ access, path, what }: ConfirmNoticeProps) {
  if (access.isFresh()) return null
  return (
    <div className="mb-6 max-w-form">
      <ConfirmFirst next={path} what={what} />
    </div>
  )
}
