import 'server-only'
import { env } from '@/lib/env'
import { hasMailServer } from './transport'

// eslint-disable-next-line no-restricted-syntax -- Next writes the word in its place when it builds; there is nothing to read
const isDevelopment = process.env.NODE_ENV === 'development'

/**
 * May the mailbox page be shown? It holds everybody's links, so: only without a mail server, only where this machine
 * alone is served, and only for a demonstration or while developing.
 */
export function hasLocalMailbox(): boolean {
  const { demo, loopbackOnly } = env()
  return !hasMailServer() && loopbackOnly && (demo || isDevelopment)
}
