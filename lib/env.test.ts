import { describe, expect, test } from 'vitest'
import { EnvError, readEnv, requireSecrets } from './env'

const external = { DATABASE_URL: 'postgresql://app_rw:s3cret-word@db.example.org:5432/alongside' }

describe('with nothing set', () => {
  test('it is a demo on this machine with an embedded database', () => {
    expect(readEnv({})).toMatchObject({
      port: 3000,
      databaseUrl: undefined,
      directUrl: undefined,
      dataDir: '.data',
      url: 'http://localhost:3000',
      loopbackOnly: true,
      demo: true,
      rateFactor: 1,
      trustedProxies: 0,
      vapid: undefined,
    })
  })

  test('an empty value is an absent one', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: ' ', ALONGSIDE_DEMO: '' })).toEqual(readEnv({}))
  })
})

describe('what depends on something else', () => {
  test('the address follows the port', () => {
    expect(readEnv({ PORT: '8080' }).url).toBe('http://localhost:8080')
  })

  test('it is no demo once there is a database or an address of one’s own, unless asked for', () => {
    expect(readEnv(external).demo).toBe(false)
    expect(readEnv({ ALONGSIDE_URL: 'https://care.example.org' }).demo).toBe(false)
    expect(readEnv({ ...external, ALONGSIDE_DEMO: '1' }).demo).toBe(true)
    expect(readEnv({ ALONGSIDE_DEMO: '0' }).demo).toBe(false)
  })

  test('LISTEN goes to the database itself unless a direct address is given', () => {
    expect(readEnv(external).directUrl).toBe(external.DATABASE_URL)
    const direct = 'postgresql://app_rw:x@db.example.org:6000/alongside'
    expect(readEnv({ ...external, DATABASE_DIRECT_URL: direct }).directUrl).toBe(direct)
  })

  test('only an address beyond this machine opens the port to others', () => {
    expect(readEnv({ ALONGSIDE_URL: 'https://care.example.org/' })).toMatchObject({
      url: 'https://care.example.org',
      loopbackOnly: false,
    })
    expect(readEnv({ ALONGSIDE_URL: 'http://127.0.0.1:4000' }).loopbackOnly).toBe(true)
    expect(readEnv({ ALONGSIDE_URL: 'https://localhost' }).loopbackOnly).toBe(true)
  })
})

describe('a wrong value is one clear sentence', () => {
  const p256 = { VAPID_PUBLIC_KEY: 'B'.repeat(87), VAPID_PRIVATE_KEY: 'k'.repeat(43) }
  test.each<[Record<string, string>, RegExp]>([
    [{ PORT: 'http' }, /^PORT must be a whole number from 1 to 65535\.$/],
    [{ PORT: '0' }, /^PORT must/],
    [{ PORT: '70000' }, /^PORT must/],
    [{ PORT: '80.5' }, /^PORT must/],
    [{ DATABASE_URL: 'mysql://a:b@c/d' }, /^DATABASE_URL must be a PostgreSQL address/],
    [{ DATABASE_URL: 'postgresql://host/database' }, /^DATABASE_URL must/],
    [{ DATABASE_URL: 'postgresql://role:word@host' }, /^DATABASE_URL must/],
    [{ DATABASE_OWNER_URL: 'postgresql://owner:x@host/db' }, /^DATABASE_OWNER_URL needs DATABASE_URL/],
    [{ DATABASE_DIRECT_URL: 'postgresql://owner:x@host/db' }, /^DATABASE_DIRECT_URL needs DATABASE_URL/],
    [{ DATABASE_REPLICA_URL: 'postgresql://owner:x@host/db' }, /^DATABASE_REPLICA_URL needs DATABASE_URL/],
    [{ ...external, DATABASE_REPLICA_URL: 'replica' }, /^DATABASE_REPLICA_URL must/],
    [{ ALONGSIDE_URL: 'care.example.org' }, /^ALONGSIDE_URL must be an address/],
    [{ ALONGSIDE_URL: 'https://care.example.org/app' }, /^ALONGSIDE_URL must be an address without a path/],
    [{ ALONGSIDE_URL: 'http://care.example.org' }, /^ALONGSIDE_URL must begin with https/],
    [{ ALONGSIDE_URL: 'http://localhost.example.org' }, /^ALONGSIDE_URL must begin with https/],
    [{ ALONGSIDE_DEMO: 'yes' }, /^ALONGSIDE_DEMO must be 1 or 0\.$/],
    [{ ALONGSIDE_RATE_FACTOR: '0' }, /^ALONGSIDE_RATE_FACTOR must/],
    [{ ALONGSIDE_RATE_FACTOR: '-1' }, /^ALONGSIDE_RATE_FACTOR must/],
    [{ ALONGSIDE_RATE_FACTOR: 'Infinity' }, /^ALONGSIDE_RATE_FACTOR must/],
    [{ TRUSTED_PROXIES: 'all' }, /^TRUSTED_PROXIES must/],
    [{ AUTH_SECRET: 'short' }, /^AUTH_SECRET must/],
    [{ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'abc' }, /^NEXT_SERVER_ACTIONS_ENCRYPTION_KEY must/],
    [{ SMTP_URL: 'mail.example.org' }, /^SMTP_URL must/],
    [{ VAPID_PUBLIC_KEY: p256.VAPID_PUBLIC_KEY }, /^VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY belong together/],
    [{ ...p256, VAPID_PRIVATE_KEY: 'k' }, /^VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY must be/],
    [{ ...p256, VAPID_SUBJECT: 'somebody' }, /^VAPID_SUBJECT must/],
  ])('%o', (values, sentence) => {
    expect(() => readEnv(values)).toThrow(EnvError)
    expect(() => readEnv(values)).toThrow(sentence)
  })

  test('and never repeats a password', () => {
    expect(() => readEnv({ DATABASE_URL: 'mysql://app:s3cret-word@host/db' })).toThrow(/^((?!s3cret).)*$/)
  })

  test('a server without shared secrets does not start', () => {
    const key = Buffer.alloc(32, 7).toString('base64')
    const secret = 's'.repeat(44)
    expect(() => requireSecrets(readEnv(external))).toThrow(/^AUTH_SECRET is missing/)
    expect(() => requireSecrets(readEnv({ ...external, AUTH_SECRET: secret }))).toThrow(
      /^NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is missing/,
    )
    expect(() =>
      requireSecrets(readEnv({ ...external, AUTH_SECRET: secret, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key })),
    ).not.toThrow()
  })
})
