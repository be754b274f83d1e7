import { expect, test } from 'vitest'
import { placeOf } from './client-place'

test.each([
  ['192.0.2.7', 1, '192.0.2.7'],
  ['203.0.113.9, 192.0.2.7', 1, '192.0.2.7'],
  ['203.0.113.9, 192.0.2.7, 10.0.0.1', 2, '192.0.2.7'],
  ['192.0.2.7', 2, 'unknown'],
  [null, 1, 'unknown'],
  ['203.0.113.9', 0, 'here'],
])('%s with %i of our own proxies is %s', (forwarded, trusted, place) => {
  expect(placeOf(forwarded, trusted)).toBe(place)
})
