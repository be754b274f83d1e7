import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveStage, type DerivedStage } from './derive'
import { kingsRank } from './kings'

const answer = fc.option(fc.integer({ min: 0, max: 4 }), { freq: 3 })
const record = fc.option(fc.boolean())
const sheet = fc.array(answer, { minLength: 12, maxLength: 12 })
const form = fc.option(fc.constantFrom('q5a', 'q5b'))
const completion = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 12, maxLength: 12 })

function allowsKings({ kings, kingsRange }: DerivedStage, rank: number): boolean {
  if (kings !== null) return kingsRank(kings) === rank
  return kingsRange !== null && kingsRange[0] <= rank && rank <= kingsRange[1]
}

function allowsMitos({ mitos, mitosRange }: DerivedStage, stage: number): boolean {
  if (mitos !== null) return mitos === stage
  return mitosRange !== null && mitosRange[0] <= stage && stage <= mitosRange[1]
}

test('whatever the missing answers turn out to be, the stage lies in the range that was shown', () => {
  fc.assert(
    fc.property(sheet, completion, form, record, record, fc.boolean(), (items, later, used, gastrostomy, niv, tube) => {
      const five = used === null ? {} : { [used]: items[4] }
      const filled = items.map((given, place) => given ?? later[place] ?? 0)
      const filledFive = used === null ? {} : { [used]: filled[4] }
      const partial = deriveStage({ items, gastrostomy, niv, ...five })
      // A record that nobody made yet may still be made, except where the form that was answered stood in for it.
      const recordLater = gastrostomy ?? (used === null || items[4] === null ? tube : null)
      // 5b against a record of no tube is a contradiction, not a missing answer.
      fc.pre(!(used === 'q5b' && recordLater === false))
      const complete = deriveStage({ items: filled, gastrostomy: recordLater, niv, ...filledFive })
      expect(complete.kings).not.toBeNull()
      expect(allowsKings(partial, kingsRank(complete.kings ?? '1'))).toBe(true)
      expect(allowsMitos(partial, complete.mitos ?? -1)).toBe(true)
    }),
    { numRuns: 5000 },
  )
})

test('both ends of a range can come true, so no range is wider than it must be', () => {
  fc.assert(
    fc.property(sheet, fc.boolean(), (items, gastrostomy) => {
      const { kings, kingsRange, mitos, mitosRange } = deriveStage({ items, gastrostomy })
      const best = deriveStage({ items: items.map((given) => given ?? 4), gastrostomy })
      const worst = deriveStage({ items: items.map((given) => given ?? 0), gastrostomy })
      if (kings === null) expect([kingsRank(best.kings ?? '1'), kingsRank(worst.kings ?? '1')]).toEqual(kingsRange)
      if (mitos === null) expect([best.mitos, worst.mitos]).toEqual(mitosRange)
    }),
    { numRuns: 3000 },
  )
})

test('the total and each subdomain are the sum of their parts, or null when a part is missing', () => {
  fc.assert(
    fc.property(sheet, record, (items, gastrostomy) => {
      const { total, subdomains } = deriveStage({ items, gastrostomy })
      const thirds = [0, 3, 6, 9].map((start) => items.slice(start, start + 3))
      const sums = thirds.map((third) =>
        third.includes(null) ? null : third.reduce((sum, one) => (sum ?? 0) + (one ?? 0)),
      )
      expect(Object.values(subdomains)).toEqual(sums)
      expect(total).toBe(items.includes(null) ? null : sums.reduce((sum, one) => (sum ?? 0) + (one ?? 0)))
    }),
  )
})

test('a range and a stage never stand together, and a range is never a single value', () => {
  fc.assert(
    fc.property(sheet, answer, answer, record, record, (items, q5a, q5b, gastrostomy, niv) => {
      const { kings, kingsRange, mitos, mitosRange } = deriveStage({ items, q5a, q5b, gastrostomy, niv })
      expect(kings === null).toBe(kingsRange !== null)
      expect(mitos === null).toBe(mitosRange !== null)
      for (const range of [kingsRange, mitosRange]) if (range !== null) expect(range[0]).toBeLessThan(range[1])
    }),
  )
})
