import { createECDH, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { StartError } from './start-error'

const Secrets = z.object({
  AUTH_SECRET: z.string(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string(),
  VAPID_PUBLIC_KEY: z.string(),
  VAPID_PRIVATE_KEY: z.string(),
})
export type Secrets = z.infer<typeof Secrets>

function newSecrets(): Secrets {
  const pair = createECDH('prime256v1')
  const publicKey = pair.generateKeys('base64url')
  // Leading zero bytes are dropped by getPrivateKey; push services expect all 32.
  const privateKey = Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()])
    .subarray(-32)
    .toString('base64url')
  return {
    AUTH_SECRET: randomBytes(33).toString('base64'),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    VAPID_PUBLIC_KEY: publicKey,
    VAPID_PRIVATE_KEY: privateKey,
  }
}

/**
 * The secrets of this data folder, from a file of mode 0600, made at the first start.
 *
 * @throws StartError when the file is there but damaged: new secrets would sign everybody out and lose the push addresses
 */
export function loadSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  if (existsSync(file)) {
    try {
      return Secrets.parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch {
      throw new StartError(
        `The secrets in ${file} cannot be read: put the file back from a backup, or move it away to get new ones.`,
      )
    }
  }
  const made = newSecrets()
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  writeFileSync(`${file}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return made
}
