import { expect, test } from 'vitest'
import { groupsAfter, type Grouping } from './counted-together'

const lines = (groups: Record<string, string | null>): Grouping[] =>
  Object.entries(groups).map(([regimenId, groupId]) => ({ regimenId, groupId }))

test('two lines that counted alone count together', () => {
  expect(groupsAfter(lines({ a: null, b: null, c: null }), 'a', ['b'], 'new')).toEqual(lines({ a: 'new', b: 'new' }))
})

test('a chosen line brings those that already count with it: no limit is loosened without a word', () => {
  expect(groupsAfter(lines({ a: null, b: 'g', c: 'g' }), 'a', ['b'], 'new')).toEqual(
    lines({ a: 'new', b: 'new', c: 'new' }),
  )
})

test('what is not chosen any more counts alone, the rest stays together', () => {
  expect(groupsAfter(lines({ a: 'g', b: 'g', c: 'g' }), 'a', ['b'], 'new')).toEqual(
    lines({ a: 'new', b: 'new', c: null }),
  )
})

test('nothing chosen: the line counts alone; a line of another team is no line', () => {
  expect(groupsAfter(lines({ a: 'g', b: 'g' }), 'a', ['stranger'], 'new')).toEqual(lines({ a: null, b: null }))
})
