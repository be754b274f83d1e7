import 'server-only'
import { Client } from 'pg'
import { env } from '@/lib/env'

/**
 * The live signal: "look again", never data. One LISTEN connection for this process hears what every transaction
 * announces; while it is lost every open screen is told every five seconds (security.md 6.9, 6.10).
 */

type Hear = (position: string) => void

interface Ear {
  readonly listeners: Map<string, Set<Hear>>
  isListening: boolean
  isConnecting: boolean
  poll: NodeJS.Timeout | undefined
}

const kept = globalThis as { alongsideEar?: Ear }
const ear: Ear = (kept.alongsideEar ??= {
  listeners: new Map(),
  isListening: false,
  isConnecting: false,
  poll: undefined,
})

const pollEveryMs = 5000

/** Calls `hear` at each change of the team, until the returned function is called. */
export function listen(teamId: string, hear: Hear): () => void {
  const listeners = ear.listeners.get(teamId) ?? new Set()
  listeners.add(hear)
  ear.listeners.set(teamId, listeners)
  if (!ear.isListening) void connectEar()
  return () => {
    listeners.delete(hear)
    if (listeners.size === 0) ear.listeners.delete(teamId)
  }
}

function tell(teamId: string, position: string): void {
  for (const hear of ear.listeners.get(teamId) ?? []) hear(position)
}

async function connectEar(): Promise<void> {
  if (ear.isListening || ear.isConnecting) return
  ear.isConnecting = true
  const client = new Client({ connectionString: env().directUrl, connectionTimeoutMillis: 3000, keepAlive: true })
  const lost = () => {
    if (ear.isListening) ear.isListening = false
    startPolling()
  }
  client.on('error', lost)
  client.on('end', lost)
  client.on('notification', ({ payload }) => {
    const [teamId, position] = (payload ?? '').split(' ')
    if (teamId && position) tell(teamId, position)
  })
  try {
    await client.connect()
    await client.query('LISTEN alongside')
    ear.isListening = true
    stopPolling()
    // Whatever was announced while nobody heard.
    for (const teamId of ear.listeners.keys()) tell(teamId, '0-0')
  } catch {
    startPolling()
  } finally {
    ear.isConnecting = false
  }
}

function startPolling(): void {
  if (ear.poll) return
  ear.poll = setInterval(() => {
    void connectEar()
    // Each screen reads again by itself, with its own rights: the process has no context that could see the outbox.
    for (const teamId of ear.listeners.keys()) tell(teamId, '0-0')
  }, pollEveryMs)
  ear.poll.unref()
}

function stopPolling(): void {
  clearInterval(ear.poll)
  ear.poll = undefined
}
