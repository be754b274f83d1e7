import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  findMedicine,
  findSupplyProblems,
  formulary,
  formularyVersion,
  getMedicine,
  mayBeOutOfDate,
  mayBePlanned,
  medicines,
  openQuestions,
} from './formulary'
import entries from './formulary.json'
import { Formulary } from './formulary-schema'
import { searchFormulary } from './formulary-search'
import { findInteractions, findSharedLoads } from './interactions'
import { formSuits, linesToAskAbout } from './form-route'
import { tallManName } from './dose-text'

describe('the data', () => {
  test('every entry has the shape that the code relies on, and no field it does not know', () => {
    expect(Formulary.safeParse(entries).error).toBeUndefined()
  })

  test('42 medicines and 9 interaction partners, every id once', () => {
    expect(medicines).toHaveLength(42)
    expect(formulary).toHaveLength(51)
    expect(new Set(formulary.map(({ id }) => id)).size).toBe(51)
  })

  test('every entry was checked on the day of the version', () => {
    expect(formulary.every(({ checked }) => checked === formularyVersion.checkedOn)).toBe(true)
  })

  test('interactions name entries that exist, and both sides say the same: 86 pairs, 41 read in a source', () => {
    const pairs = new Map<string, string>()
    for (const entry of formulary) {
      for (const note of entry.interactions) {
        expect(findMedicine(note.with), note.with).toBeDefined()
        const name = [entry.id, note.with].sort().join(' ')
        const says = JSON.stringify([note.severity, note.why, note.basis])
        expect(pairs.get(name) ?? says).toBe(says)
        pairs.set(name, says)
      }
    }
    expect(pairs.size).toBe(86)
    expect([...pairs.values()].filter((says) => says.includes('"read"'))).toHaveLength(41)
  })

  test('food rules name forms that exist', () => {
    for (const { foodRule, forms } of formulary) {
      for (const form of foodRule.fasting?.forms ?? []) expect(forms.map(({ id }) => id)).toContain(form)
    }
  })

  test('tall-man letters are those of the list in code', () => {
    for (const { name, tallMan } of formulary) if (tallMan) expect(tallManName(name)).toContain(tallMan)
  })
})

describe('withdrawn, in shortage, out of date', () => {
  const relyvrio = getMedicine('phenylbutyrate-taurursodiol')

  test('Relyvrio may not be planned, and says that it was withdrawn in the US', () => {
    expect(mayBePlanned(relyvrio)).toBe(false)
    expect(findSupplyProblems(relyvrio, 'US').map(({ kind, status }) => [kind, status.date])).toEqual([
      ['withdrawn', '2024-04-04'],
      ['withdrawn', '2025-08-29'],
    ])
  })

  test('riluzole suspension is in shortage in the US, not in the UK', () => {
    expect(findSupplyProblems(getMedicine('riluzole'), 'US').map(({ kind }) => kind)).toEqual(['shortage'])
    expect(findSupplyProblems(getMedicine('riluzole'), 'UK')).toEqual([])
  })

  test('facts are old after six months', () => {
    expect(mayBeOutOfDate(relyvrio, Temporal.PlainDate.from('2027-05-23'))).toBe(false)
    expect(mayBeOutOfDate(relyvrio, Temporal.PlainDate.from('2027-05-24'))).toBe(true)
  })

  test('an id that does not exist', () => {
    expect(findMedicine('snake-oil')).toBeUndefined()
    expect(() => getMedicine('snake-oil')).toThrow(RangeError)
  })
})

test('a template asks for what only the prescription says', () => {
  const asked = (id: string): string[] => getMedicine(id).templates.flatMap(openQuestions)
  expect(asked('edaravone')).toEqual(['later.pick'])
  expect(asked('lorazepam')).toEqual(['minIntervalMin', 'max24h'])
  expect(asked('morphine')).toEqual(['max24h'])
  expect(asked('baclofen')).toEqual(['steps'])
  expect(asked('fentanyl-patch')).toEqual(['patch.maxOn'])
  expect(asked('riluzole')).toEqual([])
})

describe('search', () => {
  const found = (query: string): string[] => searchFormulary(query).map(({ entry }) => entry.id)

  test.each([
    ['rilu', 'riluzole'],
    ['RADICAVA ORS', 'edaravone'],
    ['acetaminophen', 'paracetamol'],
    ['  Éxservan ', 'riluzole'],
    ['relyvrio', 'phenylbutyrate-taurursodiol'],
    ['scop', 'hyoscine-patch'],
  ])('%j finds %s first', (query, id) => {
    expect(found(query)[0]).toBe(id)
  })

  test('says by which brand it was found', () => {
    expect(searchFormulary('oramorph')[0]?.by).toEqual({ kind: 'brand', brand: 'Oramorph' })
    expect(searchFormulary('morphine')[0]?.by).toEqual({ kind: 'name' })
  })

  test('finds by use, after names', () => {
    expect(found('saliva')).toContain('glycopyrronium')
    expect(searchFormulary('cramps').every(({ by }) => by.kind === 'use')).toBe(true)
    expect(found('cramps')).toContain('mexiletine')
  })

  test.each(['', '   ', '...', 'zzz', 'riluzole zzz'])('%j finds nothing', (query) => {
    expect(found(query)).toEqual([])
  })

  test('finds no interaction partners', () => {
    expect(found('fluvoxamine')).toEqual([])
  })
})

describe('interactions', () => {
  test('a pair is noted once, whichever was added first, and the gravest comes first', () => {
    const notes = findInteractions(['riluzole', 'tizanidine', 'ciprofloxacin', 'riluzole'])
    expect(notes.map(({ pair, severity }) => [pair.join('+'), severity])).toEqual([
      ['ciprofloxacin+tizanidine', 'contraindicated'],
      ['ciprofloxacin+riluzole', 'moderate'],
    ])
    expect(findInteractions(['ciprofloxacin', 'tizanidine', 'riluzole'])).toEqual(notes)
  })

  test('macrogol and a starch thickener make a drink thin', () => {
    expect(findInteractions(['macrogol', 'thickener-starch'])).toHaveLength(1)
  })

  test('what several medicines do together', () => {
    const [first] = findSharedLoads(['amitriptyline', 'glycopyrronium', 'hyoscine-patch', 'riluzole'])
    expect(first).toEqual({
      load: 'anticholinergic',
      medicineIds: ['amitriptyline', 'glycopyrronium', 'hyoscine-patch'],
    })
    expect(findSharedLoads(['riluzole'])).toEqual([])
  })
})

describe('forms and routes', () => {
  const form = (medicine: string, id: string) => getMedicine(medicine).forms.find((one) => one.id === id)!

  test('riluzole down a tube: the suspension yes, the tablet ask, the film no', () => {
    expect(['suspension', 'tablet', 'film'].map((id) => formSuits(form('riluzole', id), 'peg').answer)).toEqual([
      'yes',
      'ask',
      'no',
    ])
  })

  test('a new tube lists the lines to ask about', () => {
    const lines = ['suspension', 'tablet', 'film'].map((id) => ({ form: form('riluzole', id) }))
    expect(linesToAskAbout(lines, 'peg').map(({ line }) => line.form.id)).toEqual(['tablet', 'film'])
  })
})
