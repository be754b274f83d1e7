import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../server'

/** Everything that the built app answers to, as the build itself lists it. */
export interface Operations {
  /** Patterns such as `/teams/[teamId]/plan`. */
  readonly pages: readonly string[]
  readonly routes: readonly string[]
  readonly actions: readonly BuiltAction[]
}

export interface BuiltAction {
  /** Where it is written and its name there: `teams/[teamId]/plan setStatus`. */
  readonly name: string
  /** The id that a browser sends. */
  readonly id: string
  /** The pattern of a page that holds a form for it. */
  readonly page: string
}

interface ActionsManifest {
  readonly node: Readonly<Record<string, BuiltActionEntry>>
}

interface BuiltActionEntry {
  readonly workers: Readonly<Record<string, unknown>>
  readonly exportedName: string
  readonly filename: string
}

const read = <Manifest>(file: string) => JSON.parse(readFileSync(join(root, '.next', file), 'utf8')) as Manifest

/** Without route groups, which are not part of an address. */
const patternOf = (worker: string) =>
  worker
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .replace(/\/\([^)]*\)/g, '') || '/'

export function readOperations(): Operations {
  const paths = read<Record<string, string>>('app-path-routes-manifest.json')
  const ofKind = (kind: string) =>
    Object.entries(paths)
      .filter(([file, pattern]) => file.endsWith(`/${kind}`) && !pattern.startsWith('/_'))
      .map(([, pattern]) => pattern)
      .sort()
  const actions = Object.entries(read<ActionsManifest>('server/server-reference-manifest.json').node)
  return {
    pages: ofKind('page'),
    routes: ofKind('route'),
    actions: actions
      .map(([id, { workers, exportedName, filename }]) => ({
        name: `${filename.replace(/^app\//, '').replace(/\/?(?:[a-z]+-)*actions\.ts$/, '')} ${exportedName}`,
        id,
        page: patternOf(Object.keys(workers).sort()[0] ?? ''),
      }))
      .sort((one, other) => one.name.localeCompare(other.name)),
  }
}
