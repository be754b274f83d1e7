import 'server-only'
import { env } from '@/lib/env'
import { drawQr } from '@/lib/qr/qr-path'

/** What the page needs to show a new link, this once: the link, its picture, and where it was mailed to, if it was. */
export function showLink(token: string, invited: string, mailedTo: string): Record<string, string> {
  const link = `${env().url}/invitations/${token}`
  const { size, path } = drawQr(link)
  return { link, invited, mailedTo, qrSize: size.toString(), qrPath: path }
}
