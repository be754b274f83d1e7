import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageOfTiles } from './paging'

test('five fit without a tile that turns the page', () => {
  expect(pageOfTiles([1, 2, 3, 4, 5], undefined)).toEqual({ items: [1, 2, 3, 4, 5], page: 1, pages: 1, next: null })
})

test('six are four and two, and the last page leads to the first', () => {
  const six = [1, 2, 3, 4, 5, 6]
  expect(pageOfTiles(six, undefined)).toEqual({ items: [1, 2, 3, 4], page: 1, pages: 2, next: 2 })
  expect(pageOfTiles(six, '2')).toEqual({ items: [5, 6], page: 2, pages: 2, next: 1 })
})

test.each(['0', '3', '-1', '1e9', 'x', '99999', ['2'], ''])('page %j is the first', (odd) =>
  expect(pageOfTiles([1, 2, 3, 4, 5, 6], odd).page).toBe(1),
)

test('following the tile shows everything once, with room for the tile', () => {
  fc.assert(
    fc.property(fc.nat(200), (count) => {
      const items = Array.from({ length: count }, (_, n) => n)
      const seen: number[] = []
      let page = pageOfTiles(items, undefined)
      for (let turn = 0; turn < page.pages; turn += 1) {
        expect(page.items.length + (page.next === null ? 0 : 1)).toBeLessThanOrEqual(5)
        seen.push(...page.items)
        page = pageOfTiles(items, String(page.next))
      }
      expect(seen).toEqual(items)
    }),
  )
})
