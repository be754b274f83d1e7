import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'
import { env } from '@/lib/env'
import type { Letter } from './letters'

export interface Outgoing extends Letter {
  readonly id: string
  readonly to: string
}

/** Why a mail did not go: the server's reply code where it gave one, and a word for the log. Never its text. */
export interface SendFault {
  readonly replyCode: number | undefined
  readonly code: string
}

let kept: { readonly url: string; readonly transport: Transporter } | undefined

function transportTo(url: string): Transporter {
  if (kept?.url === url) return kept.transport
  kept?.transport.close()
  const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
  kept = { url, transport: createTransport({ url, pool: true, maxConnections: 2, ...limits }) }
  return kept.transport
}

/** The mail server of SMTP_URL, or none: then messages stay in the database. */
export function hasMailServer(): boolean {
  return env().smtpUrl !== undefined
}

/**
 * Where mail comes from: `?from=` of SMTP_URL, its user name where that is an address, or a name at our own host.
 */
export function senderOf(smtpUrl: string, ownUrl: string): string {
  const server = new URL(smtpUrl)
  const user = decodeURIComponent(server.username)
  const given = server.searchParams.get('from')
  if (given?.includes('@')) return given
  return user.includes('@') ? user : `alongside@${new URL(ownUrl).hostname}`
}

/** Hands one mail to the server: one recipient, plain text, no header from anything that was typed. */
export async function send({ id, to, subject, text }: Outgoing): Promise<'sent' | SendFault> {
  const { smtpUrl, url } = env()
  if (smtpUrl === undefined) return { replyCode: undefined, code: 'no-server' }
  const address = senderOf(smtpUrl, url)
  try {
    await transportTo(smtpUrl).sendMail({
      from: { name: 'Alongside', address },
      to: { name: '', address: to },
      subject,
      text,
      messageId: `<${id}@${address.split('@')[1] ?? 'alongside'}>`, // the same at every try, so that it is shown once
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    return 'sent'
  } catch (error) {
    const { responseCode, code } = error as { responseCode?: number; code?: string }
    return { replyCode: responseCode, code: code ?? 'unknown' }
  }
}
