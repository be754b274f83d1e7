import 'server-only'
import { env } from '@/lib/env'
import { retryAfterSeconds } from './back-off'
import { claimMails, markNotSent, markSent, tidy, type ClaimedMail } from './mails.data'
import { hasMailServer, send } from './transport'

const atOnce = 10
const lookEveryMs = 5_000
const tidyEveryMs = 10 * 60_000

interface Worker {
  timer: NodeJS.Timeout | undefined
  isBusy: boolean
  isWanted: boolean
  tidiedAt: number
}

const kept = globalThis as { alongsideMailWorker?: Worker }

/** Sends what is due, once. @returns how many were in hand */
export async function deliverDueMails(): Promise<number> {
  const mails = await claimMails(atOnce)
  await Promise.all(mails.map(deliver))
  return mails.length
}

async function deliver({ id, to, tries, isTooLate, letter }: ClaimedMail): Promise<void> {
  if (isTooLate) return markNotSent(id, 'too-late', null)
  if (!letter) return markNotSent(id, 'unreadable', null)
  if (!hasMailServer()) return markSent(id, true) // it stays where it is: the local mailbox shows it
  const answer = await send({ id, to, ...letter })
  if (answer === 'sent') return markSent(id, false)
  await markNotSent(id, answer.replyCode?.toString() ?? answer.code, retryAfterSeconds(tries, answer.replyCode))
}

async function work(worker: Worker): Promise<void> {
  if (worker.isBusy) {
    worker.isWanted = true
    return
  }
  worker.isBusy = true
  try {
    do {
      worker.isWanted = false
      while ((await deliverDueMails()) === atOnce);
      if (performance.now() - worker.tidiedAt > tidyEveryMs) {
        worker.tidiedAt = performance.now()
        await tidy()
      }
    } while (worker.isWanted)
  } catch {
    // The database is away, or goes away while the app stops: everything is still there at the next look.
  } finally {
    worker.isBusy = false
  }
}

/** Sends mail from now on, in this process. Several instances may: each mail is in one hand at a time. */
export function startMailWorker(): void {
  if (kept.alongsideMailWorker || env().databaseUrl === undefined) return
  const worker: Worker = { timer: undefined, isBusy: false, isWanted: false, tidiedAt: -Infinity }
  worker.timer = setInterval(() => void work(worker), lookEveryMs)
  worker.timer.unref()
  kept.alongsideMailWorker = worker
  void work(worker)
}

/** A mail was queued and committed: look now rather than in a few seconds. It goes out in any case. */
export function hurryMail(): void {
  if (kept.alongsideMailWorker) void work(kept.alongsideMailWorker)
}
