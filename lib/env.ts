/** A setting that cannot be used, as one sentence that names it and says what it should be. */
export class EnvError extends Error {
  override name = 'EnvError'
}

export type Env = {
  readonly port: number
  /** As `app_rw`. Absent: the embedded database. */
  readonly databaseUrl: string | undefined
  /** Migrations and roles only. */
  readonly ownerUrl: string | undefined
  /** Past a pooler, for LISTEN. */
  readonly directUrl: string | undefined
  readonly replicaUrl: string | undefined
  readonly dataDir: string
  /** The address people use, without a slash at its end. */
  readonly url: string
  /** Without ALONGSIDE_URL, and for any address of this machine itself, nobody else can connect. */
  readonly loopbackOnly: boolean
  readonly demo: boolean
  /** Multiplies the limits of requests. */
  readonly rateFactor: number
  /** How many proxies in front of us may name the client's address. */
  readonly trustedProxies: number
  readonly authSecret: string | undefined
  readonly actionsKey: string | undefined
  readonly smtpUrl: string | undefined
  readonly vapid: { readonly publicKey: string; readonly privateKey: string; readonly subject: string } | undefined
  readonly chromiumPath: string | undefined
}

type Source = Readonly<Record<string, string | undefined>>

/** An empty value is an absent one: that is how most tools pass "not set". */
function valueOf(source: Source, name: string): string | undefined {
  const value = source[name]?.trim()
  return value === '' ? undefined : value
}

function wholeNumber(source: Source, name: string, fallback: number, least: number, most: number): number {
  const value = valueOf(source, name)
  if (value === undefined) return fallback
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN
  if (number >= least && number <= most) return number
  throw new EnvError(`${name} must be a whole number from ${least} to ${most}.`)
}

function positiveNumber(source: Source, name: string, fallback: number): number {
  const value = valueOf(source, name)
  if (value === undefined) return fallback
  const number = /^\d{1,9}(\.\d{1,6})?$/.test(value) ? Number(value) : NaN
  if (number > 0) return number
  throw new EnvError(`${name} must be a number above 0, for example 1 or 0.5.`)
}

function parsedUrl(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined
}

// No sentence repeats an address: it may hold a password.
function postgresUrl(source: Source, name: string): string | undefined {
  const value = valueOf(source, name)
  if (value === undefined) return undefined
  const url = parsedUrl(value)
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.username !== '' && url.pathname.length > 1) return value
  throw new EnvError(
    `${name} must be a PostgreSQL address with a role and a database: postgresql://role:password@host:5432/database.`,
  )
}

function smtpUrl(source: Source): string | undefined {
  const value = valueOf(source, 'SMTP_URL')
  const url = parsedUrl(value ?? '')
  if (value === undefined || (url && /^smtps?:$/.test(url.protocol) && url.hostname !== '')) return value
  throw new EnvError('SMTP_URL must be the address of a mail server: smtps://name:password@host:465.')
}

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

function publicUrl(source: Source, port: number): { url: string; loopbackOnly: boolean } {
  const value = valueOf(source, 'ALONGSIDE_URL')
  if (value === undefined) return { url: `http://localhost:${port}`, loopbackOnly: true }
  const url = parsedUrl(value)
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search + url.hash + url.username !== '')
    throw new EnvError('ALONGSIDE_URL must be an address without a path, for example https://care.example.org.')
  const loopbackOnly = loopbackHosts.has(url.hostname)
  if (url.protocol === 'http:' && !loopbackOnly)
    throw new EnvError('ALONGSIDE_URL must begin with https:// unless it is this machine itself (localhost).')
  return { url: url.origin, loopbackOnly }
}

function onOrOff(source: Source, name: string, fallback: boolean): boolean {
  const value = valueOf(source, name)
  if (value === undefined) return fallback
  if (value === '1' || value === '0') return value === '1'
  throw new EnvError(`${name} must be 1 or 0.`)
}

function authSecret(source: Source): string | undefined {
  const value = valueOf(source, 'AUTH_SECRET')
  if (value === undefined || value.length >= 32) return value
  throw new EnvError('AUTH_SECRET must have at least 32 characters: make one with openssl rand -base64 33.')
}

function actionsKey(source: Source): string | undefined {
  const value = valueOf(source, 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY')
  if (value === undefined) return undefined
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(value) && value.length % 4 === 0
  if (isBase64 && [16, 24, 32].includes(Buffer.from(value, 'base64').length)) return value
  throw new EnvError(
    'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY must be 32 random bytes in base64: make one with openssl rand -base64 32.',
  )
}

function vapid(source: Source): Env['vapid'] {
  const publicKey = valueOf(source, 'VAPID_PUBLIC_KEY')
  const privateKey = valueOf(source, 'VAPID_PRIVATE_KEY')
  const subject = valueOf(source, 'VAPID_SUBJECT') ?? 'mailto:alongside@localhost'
  if (publicKey === undefined && privateKey === undefined) return undefined
  if (publicKey === undefined || privateKey === undefined)
    throw new EnvError('VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY belong together: set both or neither.')
  if (!/^[\w-]{87}$/.test(publicKey) || !/^[\w-]{43}$/.test(privateKey))
    throw new EnvError(
      'VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY must be a P-256 pair in base64url (87 and 43 characters).',
    )
  if (!/^(mailto:.+@.+|https:\/\/.+)$/.test(subject))
    throw new EnvError(
      'VAPID_SUBJECT must be a contact for push services: mailto:someone@example.org or an https address.',
    )
  return { publicKey, privateKey, subject }
}

/**
 * Reads and checks every setting at once.
 *
 * @throws EnvError for the first that is wrong
 */
export function readEnv(source: Source): Env {
  const port = wholeNumber(source, 'PORT', 3000, 1, 65_535)
  const databaseUrl = postgresUrl(source, 'DATABASE_URL')
  const others = {
    ownerUrl: postgresUrl(source, 'DATABASE_OWNER_URL'),
    directUrl: postgresUrl(source, 'DATABASE_DIRECT_URL') ?? databaseUrl,
    replicaUrl: postgresUrl(source, 'DATABASE_REPLICA_URL'),
  }
  if (databaseUrl === undefined)
    for (const name of ['DATABASE_OWNER_URL', 'DATABASE_DIRECT_URL', 'DATABASE_REPLICA_URL'])
      if (valueOf(source, name) !== undefined)
        throw new EnvError(`${name} needs DATABASE_URL beside it: set both or neither.`)
  return {
    port,
    databaseUrl,
    ...others,
    dataDir: valueOf(source, 'ALONGSIDE_DATA_DIR') ?? '.data',
    ...publicUrl(source, port),
    demo: onOrOff(
      source,
      'ALONGSIDE_DEMO',
      databaseUrl === undefined && valueOf(source, 'ALONGSIDE_URL') === undefined,
    ),
    rateFactor: positiveNumber(source, 'ALONGSIDE_RATE_FACTOR', 1),
    trustedProxies: wholeNumber(source, 'TRUSTED_PROXIES', 0, 0, 10),
    authSecret: authSecret(source),
    actionsKey: actionsKey(source),
    smtpUrl: smtpUrl(source),
    vapid: vapid(source),
    chromiumPath: valueOf(source, 'CHROMIUM_PATH'),
  }
}

/**
 * Refuses to serve without the secrets that every instance must share. The embedded mode makes them itself.
 *
 * @throws EnvError naming the one that is missing
 */
export function requireSecrets({ authSecret: secret, actionsKey: key }: Env): void {
  if (secret === undefined)
    throw new EnvError(
      'AUTH_SECRET is missing: make one with openssl rand -base64 33 and give the same to every instance.',
    )
  if (key === undefined)
    throw new EnvError(
      'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is missing: make one with openssl rand -base64 32 and give the same to every instance.',
    )
}

let current: Env | undefined

/** The settings of this process. Read at first use, so that a build needs none. */
export function env(): Env {
  return (current ??= readEnv(process.env))
}

/**
 * Puts settings that a start has worked out (the embedded database's address, secrets made) where everybody reads
 * them; undefined takes one away.
 */
export function putIntoEnv(values: Readonly<Record<string, string | undefined>>): Env {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  current = undefined
  return env()
}
