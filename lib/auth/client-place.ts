import 'server-only'
import { headers } from 'next/headers'
import { env } from '@/lib/env'

/**
 * Where a request comes from, for the limits per place: the client's address as the configured proxies saw it.
 * Without a proxy nobody's word is taken, and everyone is one place: then only this machine itself is served.
 */
export async function clientPlace(): Promise<string> {
  return placeOf((await headers()).get('x-forwarded-for'), env().trustedProxies)
}

/**
 * @param forwarded "client, proxy 1, proxy 2": each proxy adds on the right whom it heard from
 * @param trusted how many of those on the right are ours; whatever stands further left may be invented
 */
export function placeOf(forwarded: string | null, trusted: number): string {
  if (trusted === 0) return 'here'
  const heard = (forwarded ?? '').split(',').map((part) => part.trim())
  return heard.at(-trusted) || 'unknown'
}
