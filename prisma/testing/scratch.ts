import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { readPidFile } from '../embedded/running'
import { isAlive } from '../embedded/process'

/** A new folder below the system's temporary one; servers that still run in it are ended, then it is removed. */
export function scratchFolder(): (name: string) => string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'alongside-test-')))
  chmodSync(root, 0o755) // as most folders are; the account that runs PostgreSQL may pass
  const used = new Set<string>()
  afterAll(() => {
    for (const folder of used) {
      const found = readPidFile(join(folder, 'postgres'))
      if (typeof found === 'object' && found.pid !== process.pid && isAlive(found.pid))
        process.kill(found.pid, 'SIGQUIT')
      const elsewhere = join(folder, 'postgres')
      if (existsSync(elsewhere) && realpathSync(elsewhere) !== elsewhere)
        rmSync(dirname(realpathSync(elsewhere)), { recursive: true })
    }
    rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  })
  return (name) => {
    const folder = join(root, name, '.data')
    used.add(folder)
    return folder
  }
}
