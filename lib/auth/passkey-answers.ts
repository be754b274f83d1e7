import type { VerifyAuthenticationResponseOpts, VerifyRegistrationResponseOpts } from '@simplewebauthn/server'
import { z } from 'zod'

// What a browser's passkey says, as JSON in a form field: every field known and short, before any of it is used.

const base64url = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/)
const transports = z.array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])).max(7)
const common = {
  id: base64url(1400),
  rawId: base64url(1400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(),
  clientExtensionResults: z.object({}).catchall(z.unknown()).optional(),
}

const Authentication = z.strictObject({
  ...common,
  response: z.strictObject({
    clientDataJSON: base64url(4000),
    authenticatorData: base64url(4000),
    signature: base64url(4000),
    userHandle: z.string().max(200).nullish(),
  }),
})

const Registration = z.strictObject({
  ...common,
  response: z.strictObject({
    clientDataJSON: base64url(4000),
    attestationObject: base64url(20_000),
    authenticatorData: base64url(4000).optional(),
    transports: transports.optional().catch(undefined),
    publicKeyAlgorithm: z.number().optional(),
    publicKey: base64url(4000).optional(),
  }),
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function readAuthentication(text: string): VerifyAuthenticationResponseOpts['response'] | undefined {
  const { data } = Authentication.safeParse(parsed(text))
  if (!data) return undefined
  const { id, rawId, type, response } = data
  return {
    id,
    rawId,
    type,
    clientExtensionResults: {},
    response: { ...response, userHandle: response.userHandle ?? undefined },
  }
}

export function readRegistration(text: string): VerifyRegistrationResponseOpts['response'] | undefined {
  const { data } = Registration.safeParse(parsed(text))
  if (!data) return undefined
  const { id, rawId, type, response } = data
  const { clientDataJSON, attestationObject, transports: ways } = response
  return {
    id,
    rawId,
    type,
    clientExtensionResults: {},
    response: { clientDataJSON, attestationObject, transports: ways },
  }
}
