import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

// The pages of pieces show every component. A new one that they leave out fails here, not months later.

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Show nothing of their own, or only beside something that the pages of pieces have no place for. */
const shownElsewhere: Readonly<Record<string, string>> = {
  'components/live/live-refresh.tsx': 'shows nothing',
  'components/help/look-again.tsx': 'shows nothing',
  'components/help/help-ringer.tsx': 'would ring',
  'components/gaze/steady-gaze.tsx': 'shows nothing',
  'components/gaze/gaze-form.tsx': 'a form around a tile',
  'components/form/use-seen-version.ts': 'shows nothing',
}

const filesBelow = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(folder, file))

function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8')
  return [...source.matchAll(/from '([^']+)'/g)].flatMap(([, path = '']) => {
    if (!path.startsWith('.') && !path.startsWith('@/')) return []
    const bare = path.startsWith('@/') ? path.slice(2) : relative(root, resolve(root, dirname(file), path))
    return [`${bare}.tsx`, `${bare}.ts`]
  })
}

test('every component is on the pages of pieces', () => {
  const everything = new Set([...filesBelow('components'), ...filesBelow('app/(public)/pieces')])
  const reached = new Set(filesBelow('app/(public)/pieces'))
  for (const file of reached) for (const next of importsOf(file)) if (everything.has(next)) reached.add(next)
  const components = filesBelow('components').filter((file) =>
    /export (async )?function [A-Z]/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(components.length).toBeGreaterThan(50)
  expect(components.filter((file) => !reached.has(file) && !(file in shownElsewhere))).toEqual([])
})
