/** Seconds until the next try, after so many: soon at first, for links live ten minutes; then ever longer. */
const waits = [5, 15, 45, 120, 300, 900, 1800, 3600] as const

/**
 * When to try a mail again.
 *
 * @param tries how often it was tried so far, 1 or more
 * @param replyCode what the mail server answered; 5xx is its last word (RFC 5321 4.2.1), anything else may pass
 * @returns seconds, or null: never
 */
export function retryAfterSeconds(tries: number, replyCode: number | undefined): number | null {
  if (replyCode !== undefined && replyCode >= 500 && replyCode < 600) return null
  return waits[Math.min(tries, waits.length) - 1] ?? waits[0]
}
