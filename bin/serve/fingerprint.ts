import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './programs'

/** Every file at or below `path`, sorted; none when it does not exist. */
function filesBelow(path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [path]
  return readdirSync(join(root, path))
    .filter((name) => name !== 'generated')
    .sort()
    .flatMap((name) => filesBelow(`${path}/${name}`))
}

/** One word for the content of these files and folders of the project: differs as soon as any of them does. */
export function fingerprintOf(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const file of paths.flatMap(filesBelow))
    if (!/\.test\.tsx?$/.test(file)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}
