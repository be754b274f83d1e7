import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { NEEDS, type Need } from './knowledge'
import { changedNeeds, changesOfFile, editionOf, type TeamKnown } from './knowledge-changes'

const today = Temporal.PlainDate.from('2026-11-23')
const served = editionOf(NEEDS)
const known = (more: Partial<TeamKnown>): TeamKnown => ({ input: {}, statuses: [], today, ...more })

function edited(id: string, change: (need: Need) => Need | null) {
  return editionOf(
    NEEDS.flatMap((need) => {
      if (need.id !== id) return [need]
      const other = change(need)
      return other ? [other] : []
    }),
  )
}

const earlier = edited('power-wheelchair', (need) => ({
  ...need,
  triggers: { ...need.triggers, expected_now: { field: 'alsfrsr.walking', op: '<=', value: 3 } },
}))

describe('what a team would see', () => {
  test('the same file changes nothing', () => {
    expect(changedNeeds(known({ input: { alsfrsr: { walking: 1 } } }), served, editionOf(NEEDS))).toEqual([])
  })

  test('a line that moved changes exactly those who stand between', () => {
    const change = (walking: number) => changedNeeds(known({ input: { alsfrsr: { walking } } }), served, earlier)
    expect(change(3)).toEqual([{ needId: 'power-wheelchair', before: 'not_now', after: 'expected_now' }])
    expect(change(2)).toEqual([])
    expect(change(4)).toEqual([])
  })

  test('what people have set stays', () => {
    const declined = { needId: 'power-wheelchair', status: 'declined', checkedOn: null, askAgainOn: null } as const
    const team = known({ input: { alsfrsr: { walking: 3 } }, statuses: [declined] })
    expect(changedNeeds(team, served, earlier)).toEqual([])
  })

  test('a need that comes or goes', () => {
    const without = edited('breathing-tests', () => null)
    expect(changedNeeds(known({}), served, without)).toEqual([
      { needId: 'breathing-tests', before: 'expected_now', after: null },
    ])
    expect(changedNeeds(known({}), without, served)).toEqual([
      { needId: 'breathing-tests', before: null, after: 'expected_now' },
    ])
  })

  test('a shorter review brings what is in place back sooner', () => {
    const checkedOn = today.subtract({ weeks: 6 })
    const status = { needId: 'breathing-tests', status: 'in_place', checkedOn, askAgainOn: null } as const
    const sooner = edited('breathing-tests', (need) => ({ ...need, review_every_weeks: 6 }))
    expect(changedNeeds(known({ statuses: [status] }), served, sooner)).toEqual([
      { needId: 'breathing-tests', before: 'in_place', after: 'expected_now' },
    ])
  })
})

describe('what the file says differently', () => {
  test('rules apart from words', () => {
    expect(changesOfFile(served, earlier)).toEqual({ added: [], removed: [], rules: ['power-wheelchair'], content: [] })
    const reworded = edited('niv', (need) => ({ ...need, plain: 'Other words.' }))
    expect(changesOfFile(served, reworded)).toEqual({ added: [], removed: [], rules: [], content: ['niv'] })
  })

  test('the order of keys says nothing', () => {
    const turned = edited('niv', (need) => Object.fromEntries(Object.entries(need).reverse()) as Need)
    expect(changesOfFile(served, turned)).toEqual({ added: [], removed: [], rules: [], content: [] })
  })

  test('needs that come and go', () => {
    const without = edited('niv', () => null)
    expect(changesOfFile(served, without)).toMatchObject({ removed: ['niv'], added: [] })
    expect(changesOfFile(without, served)).toMatchObject({ removed: [], added: ['niv'] })
  })
})
