import type { Env } from '../../lib/env'

/** Where mail goes, when it goes nowhere else: an operator should hear it at the start, not from somebody who waits. */
export function mailNotice({ smtpUrl, demo, loopbackOnly, url }: Env): string | undefined {
  if (smtpUrl !== undefined) return undefined
  if (demo && loopbackOnly)
    return `\nThere is no mail server: what this demonstration would mail is shown at ${url}/mailbox`
  return '\nSMTP_URL is not set, so no mail is sent: nobody can make an account, sign in by a link or get an invitation by mail.'
}
