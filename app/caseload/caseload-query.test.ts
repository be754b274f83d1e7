import { expect, test } from 'vitest'
import { caseloadPath, readCaseloadQuery } from './caseload-query'

test.each([
  [{}, { search: '', show: 'everyone', sort: 'pressing', page: 1 }],
  [
    { q: ' lucia ', show: 'needs', sort: 'name', page: '3' },
    { search: 'lucia', show: 'needs', sort: 'name', page: 3 },
  ],
  [
    { q: ['a', 'b'], show: 'x', sort: 'id;drop', page: '-1' },
    { search: '', show: 'everyone', sort: 'pressing', page: 1 },
  ],
  [{ page: '1e9' }, { search: '', show: 'everyone', sort: 'pressing', page: 1 }],
])('%j', (raw, query) => {
  expect(readCaseloadQuery(raw)).toEqual(query)
})

test('an address leads back to the same view', () => {
  const query = { search: 'ana & co', show: 'changed', sort: 'change', page: 2 } as const
  const path = caseloadPath(query, { page: 2 })
  expect(readCaseloadQuery(Object.fromEntries(new URLSearchParams(path.split('?')[1])))).toEqual(query)
  expect(caseloadPath(query, { search: '', show: 'everyone', sort: 'pressing' })).toBe('/caseload')
})
