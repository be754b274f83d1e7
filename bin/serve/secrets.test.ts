import { createECDH } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readEnv, requireSecrets } from '../../lib/env'
import { loadCastPassword } from '../cast-password'
import { loadSecrets } from './secrets'

const folder = mkdtempSync(join(tmpdir(), 'alongside-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('secrets are made once, for this user’s eyes only, and pass as settings', () => {
  const dataDir = join(folder, 'new')
  const made = loadSecrets(dataDir)
  expect(loadSecrets(dataDir)).toEqual(made)
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
  const settings = readEnv(made)
  requireSecrets(settings)
  expect(settings.vapid?.publicKey).toBe(made.VAPID_PUBLIC_KEY)
})

test('every folder has its own, and the push keys are a pair', () => {
  for (let count = 0; count < 300; count += 1) {
    const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = loadSecrets(join(folder, `own-${count}`))
    const pair = createECDH('prime256v1')
    pair.setPrivateKey(privateKey, 'base64url')
    expect(pair.getPublicKey('base64url')).toBe(publicKey)
    expect(privateKey).toHaveLength(43) // also when the number begins with a zero byte: one in 256 does
  }
  expect(loadSecrets(join(folder, 'own-1'))).not.toEqual(loadSecrets(join(folder, 'own-2')))
})

test('a damaged file is left as it is: new secrets would sign everybody out', () => {
  const dataDir = join(folder, 'damaged')
  loadSecrets(dataDir)
  const file = join(dataDir, 'secrets.json')
  writeFileSync(file, '{"AUTH_SECRET":')
  expect(() => loadSecrets(dataDir)).toThrow(`The secrets in ${file} cannot be read: put the file back from a backup`)
  expect(readFileSync(file, 'utf8')).toBe('{"AUTH_SECRET":')
})

test('the cast’s password is long enough, made once, and for this user’s eyes only', () => {
  const dataDir = join(folder, 'cast')
  const password = loadCastPassword(dataDir)
  expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}$/)
  expect(loadCastPassword(dataDir)).toBe(password)
  expect(statSync(join(dataDir, 'cast-password')).mode & 0o777).toBe(0o600)
})
