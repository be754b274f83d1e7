import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { HomeClock } from '@/lib/time/home-clock'
import { formulary, getMedicine } from './formulary'
import { knownLoads } from './load-words'
import { recordDate, withdrawalWords } from './market-notes'
import { noFacts, type SafetyFacts } from './plan-for-notes'
import type { Regimen } from './regimen'
import { notesOfRegimen, safetyNotes } from './safety-notes'
import { swallowNeedOf } from './swallow-need'

const at = (text: string) => Temporal.Instant.from(text)
const clock: HomeClock = { zone: 'America/New_York', region: 'US', now: at('2026-11-24T15:00Z') }

let number = 0
/** A line of somebody's plan, by default riluzole 50 mg as a tablet at 08:00 and 20:00. */
function line(
  medicineId: string | null,
  extra: Partial<Regimen['versions'][0]> = {},
  fromAt = '2026-01-01T05:00Z',
): Regimen {
  number += 1
  const version = {
    ...{ version: 1, fromAt: at(fromAt), rule: { kind: 'daily' as const, times: ['08:00', '20:00'] } },
    ...{
      amount: { value: 50, unit: 'mg' },
      form: 'tablet',
      route: 'oral',
      strength: null,
      instructions: null,
      why: null,
    },
    ...extra,
  }
  return { regimenId: `line-${number}`, medicineId, name: medicineId ?? 'A tea', versions: [version], stopped: null }
}

const notes = (regimens: readonly Regimen[], facts: Partial<SafetyFacts> = {}, at_ = clock) =>
  safetyNotes({ regimens, facts: { ...noFacts, ...facts }, clock: at_ })
const ofKind = (kind: string, ...plan: Parameters<typeof notes>) => notes(...plan).filter((note) => note.kind === kind)
const swallowing = (answer: number | null, hasTrouble = false): Partial<SafetyFacts> => ({
  feeding: { swallowing: answer, hasTrouble, hasTube: false, answeredOn: '2026-11-01' },
})

test('every note has its source and whom to ask', () => {
  const meals = [{ mealId: 'm', name: 'Feed', food: 'unknown' as const, startTime: '21:00', endTime: '07:00' }]
  const all = notes(
    [line('riluzole'), line('riluzole', { form: 'suspension' }), line('mexiletine', { form: 'capsule' })],
    {
      ...swallowing(2),
      ...{ meals, usedBeside: ['ciprofloxacin', 'tobacco-smoke'] },
    },
  )
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['market', 'pair', 'form', 'duplicate', 'food']))
  for (const note of all) {
    expect(note.source).not.toBe('')
    expect(note.ask).toMatch(/prescriber|pharmacist|dietitian|clinic/)
    expect(note.words).not.toMatch(/undefined|NaN/)
  }
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
})

test('a line written freely has no notes', () => {
  expect(notes([line(null), line(null)], { ...swallowing(0) })).toEqual([])
})

describe('market', () => {
  const suspension = () => line('riluzole', { form: 'suspension' })

  test('Relyvrio: withdrawn, with region and date, for an old record', () => {
    const found = ofKind('market', [line('phenylbutyrate-taurursodiol', { form: 'powder' })])
    expect(found.map(({ title }) => title)).toEqual([
      expect.stringContaining('approval withdrawn in the US, 29\u00a0August\u00a02025'),
      expect.stringContaining('company stopped sales in the US, 4\u00a0April\u00a02024'),
    ])
  })

  test('in one sentence, for the list to choose from', () => {
    expect(withdrawalWords(getMedicine('phenylbutyrate-taurursodiol')).replaceAll('\u00a0', ' ')).toBe(
      'Approval withdrawn in the US, 29 August 2025; company stopped sales in Canada, 4 April 2024; company stopped sales in the US, 4 April 2024',
    )
  })

  test('the shortage of riluzole suspension is one of the US only', () => {
    expect(ofKind('market', [suspension()])).toMatchObject([{ ask: 'the pharmacist', checkedOn: '2026-11-23' }])
    expect(ofKind('market', [suspension()], {}, { ...clock, region: 'UK' })).toEqual([])
    expect(ofKind('market', [suspension()], {}, { ...clock, region: 'other' })[0]?.title).toMatch(/in the US/)
    expect(ofKind('market', [line('riluzole')])).toEqual([])
  })

  test('facts checked more than 6 months ago may be out of date', () => {
    const later = { ...clock, now: at('2027-06-01T15:00Z') }
    expect(ofKind('market', [line('tofersen')], {}, { ...clock, region: 'UK' })).toEqual([])
    expect(ofKind('market', [suspension()])[0]?.mayBeOld).toBe(false)
    expect(ofKind('market', [suspension()], {}, later)[0]?.mayBeOld).toBe(true)
  })

  test.each([
    ['2024-01-26', '26\u00a0January\u00a02024'],
    ['2022-06', 'June\u00a02022'],
    ['2021', '2021'],
    ['1988 and later', '1988 and later'],
  ])('the date %s is written as %s', (date, words) => expect(recordDate(date)).toBe(words))
})

describe('pairs', () => {
  test('what is used beside the plan counts: macrogol and a starch thickener', () => {
    const macrogol = line('macrogol', { form: 'powder', route: 'oral' })
    expect(ofKind('pair', [macrogol])).toEqual([])
    const [note] = ofKind('pair', [macrogol], { usedBeside: ['thickener-starch'] })
    expect(note).toMatchObject({
      regimenIds: [macrogol.regimenId],
      pair: { first: 'macrogol', second: 'thickener-starch' },
    })
  })

  test('read once for a version: it becomes quiet and last, and a new version asks again', () => {
    const pair = [line('morphine', { form: 'solution' }), line('lorazepam')] as const
    const raised = ofKind('pair', pair)[0]?.pair
    const { first = '', second = '', versions = '' } = raised ?? {}
    const reads = [{ first, second, versions, kind: 'intended' as const, byName: 'Kofi', at: '2026-11-01T00:00Z' }]
    expect(ofKind('pair', pair, { reads })[0]?.pair?.reads).toMatchObject([{ byName: 'Kofi', kind: 'intended' }])
    expect(notes(pair, { reads }).at(-1)?.kind).toBe('pair')
    const changed = { ...pair[0], versions: [pair[0].versions[0], { ...pair[0].versions[0], version: 2 }] as const }
    expect(ofKind('pair', [changed, pair[1]], { reads })[0]?.pair?.reads).toEqual([])
  })

  test('several lines of one medicine are named once', () => {
    const [a, b] = [line('lorazepam'), line('lorazepam')]
    expect(ofKind('duplicate', [a, b, line('riluzole')])).toMatchObject([{ regimenIds: [a.regimenId, b.regimenId] }])
  })
})

describe('forms', () => {
  test('every way of swallowing that the formulary names is classed', () => {
    const unclassed = formulary.flatMap(({ id, forms }) =>
      forms.filter((form) => swallowNeedOf(form) === undefined).map((form) => `${id} ${form.id}: ${form.swallow}`),
    )
    expect(unclassed).toEqual([])
  })

  test.each([
    [4, 'tablet', 0],
    [3, 'tablet', 1],
    [null, 'tablet', 0],
    [3, 'suspension', 0],
    [1, 'suspension', 1],
    [0, 'suspension', 1],
    [4, 'film', 0],
    [3, 'film', 1],
  ])('swallowing %s and riluzole as %s: %s notes', (answer, form, count) => {
    expect(ofKind('form', [line('riluzole', { form })], swallowing(answer))).toHaveLength(count)
  })

  test('trouble that somebody noted counts as an answer; a patch needs no swallowing', () => {
    expect(ofKind('form', [line('riluzole')], swallowing(null, true))).toHaveLength(1)
    const patch = line('hyoscine-patch', { form: 'patch', route: 'transdermal' })
    expect(ofKind('form', [patch], swallowing(0))).toEqual([])
  })

  test('by the tube: the suspension has no note, the tablet asks, a slow-release form is not for it', () => {
    expect(ofKind('form', [line('riluzole', { form: 'suspension', route: 'peg' })])).toEqual([])
    expect(ofKind('form', [line('riluzole', { route: 'peg' })])[0]?.title).toMatch(/ask whether/)
    expect(ofKind('form', [line('morphine', { form: 'mr', route: 'peg' })])[0]).toMatchObject({
      title: expect.stringContaining('not for a feeding tube') as string,
      words: expect.stringContaining('Not to be crushed') as string,
    })
  })
})

describe('food and feeds', () => {
  const feed = { mealId: 'f', name: 'Night feed', food: 'unknown' as const, startTime: '21:00', endTime: '05:00' }
  const ors = line('edaravone', { form: 'ors', route: 'peg', rule: { kind: 'daily', times: ['08:00'] } })

  test('W39: an overnight feed that ends 3 hours before edaravone', () => {
    const [note, ...others] = ofKind('food', [ors], { meals: [feed] })
    expect(others).toEqual([])
    expect(note).toMatchObject({ ask: 'the dietitian or clinic', regimenIds: [ors.regimenId] })
    expect(note?.words).toMatch(
      /ends 3\u00a0hours before the dose at 8:00\u00a0am; the leaflet asks for at least 8\u00a0hours/,
    )
  })

  test('a feed through a dose; one that ends exactly in time', () => {
    const through = ofKind('food', [line('riluzole')], { meals: [{ ...feed, startTime: '19:00' }] })
    expect(through[0]?.words).toMatch(/through the dose at 8:00\u00a0pm/)
    const inTime = { ...feed, startTime: '05:00', endTime: '06:00' }
    expect(ofKind('food', [line('riluzole')], { meals: [inTime] })).toEqual([])
  })

  test('a form without a food rule has none', () => {
    const bag = line('edaravone', { form: 'iv-bag', route: 'iv', rule: { kind: 'daily', times: ['08:00'] } })
    expect(ofKind('food', [bag], { meals: [feed] })).toEqual([])
  })
})

describe('gaps and clocks', () => {
  test('an edit that leaves 20 hours between two doses is named, with what is usual', () => {
    const before = line('baclofen')
    const [first] = before.versions
    const later = {
      ...first,
      version: 2,
      fromAt: at('2026-11-24T20:00Z'),
      rule: { kind: 'daily' as const, times: ['09:00', '04:00'] },
    }
    const changed = { ...before, versions: [first, later] as const }
    const [note] = ofKind('gap', [changed])
    expect(note).toMatchObject({ ask: 'the pharmacist', regimenIds: [before.regimenId] })
    expect(note?.words).toMatch(/leaves 20\u00a0hours/)
    expect(ofKind('gap', [before])).toEqual([])
  })

  test('a dose at a time that the clock change takes away', () => {
    const march = { ...clock, now: at('2027-03-10T15:00Z') }
    const night = line('baclofen', { rule: { kind: 'daily', times: ['02:30'] } })
    expect(ofKind('clock', [night], {}, march)[0]?.words).toMatch(/does not exist that night.*3:30/)
    expect(ofKind('clock', [line('baclofen')], {}, march)).toEqual([])
  })
})

test('the notes of one line are those that name it', () => {
  const [a, b] = [line('riluzole'), line('baclofen')]
  const all = notes([a, b], swallowing(2))
  expect(notesOfRegimen(all, b.regimenId).map(({ kind }) => kind)).toEqual(['form'])
})

test('every load of the formulary has its words', () => {
  expect(formulary.flatMap(({ loads }) => loads).filter((load) => !knownLoads.has(load))).toEqual([])
})
