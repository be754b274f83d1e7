import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

/** Measures the real tokens: text 7:1 or more on every ground it may stand on, edges and rings 3:1 or more. */

type Palette = ReadonlyMap<string, string>

const css = readFileSync(fileURLToPath(new URL('tokens.css', import.meta.url)), 'utf8')

/** The declarations of the first block that opens with `opening`, without those of blocks inside it. */
function declarationsOf(opening: string, source = css): Palette {
  const start = source.indexOf(opening)
  if (start < 0) throw new Error(`no block ${JSON.stringify(opening)} in tokens.css`)
  let depth = 0
  let own = ''
  for (const character of source.slice(start + opening.length - 1)) {
    if (character === '}') depth -= 1
    if (depth === 1) own += character
    if (depth === 0 && own !== '') break
    if (character === '{') depth += 1
  }
  return new Map([...own.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]))
}

const light = declarationsOf(':root,\n[data-theme] {')
const own: Readonly<Record<string, Palette>> = {
  light,
  dark: declarationsOf('@variant theme-dark {'),
  'high contrast': declarationsOf('@variant theme-contrast {'),
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((index) => Number.parseInt(hex.slice(index, index + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours by WCAG 2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

function colour(palette: Palette, token: string): string {
  const value = palette.get(token)
  if (!value || !/^#[0-9a-f]{6}$/.test(value)) throw new Error(`--${token} is ${value}, expected #rrggbb`)
  return value
}

const grounds = ['paper', 'sheet', 'inset', 'act-soft', 'late-bg', 'done-bg', 'soon-bg', 'urgent-bg']
const people = ['person-1', 'person-2', 'person-3', 'person-4', 'person-5', 'person-6']

/** Which text may stand on which ground. Second text never stands on the highlighter, nor on a tint that means a state. */
const textOn: Readonly<Record<string, readonly string[]>> = {
  ink: [...grounds, ...people, 'mark'],
  'ink-2': ['paper', 'sheet', 'inset', 'act-soft'],
  act: ['paper', 'sheet', 'inset', 'soon-bg', 'urgent-bg', 'late-bg'],
  'on-act': ['act'],
  late: ['late-bg'],
  done: ['done-bg', 'paper', 'sheet'],
  soon: ['soon-bg'],
  urgent: ['urgent-bg', 'sheet'],
  'on-urgent': ['urgent'],
  paper: ['ink'],
}

const edgeOn: Readonly<Record<string, readonly string[]>> = {
  edge: ['paper', 'sheet', 'inset'],
  'late-edge': ['paper', 'sheet', 'late-bg'],
  act: ['paper', 'sheet', 'inset'],
  done: ['paper', 'sheet'],
  urgent: ['paper', 'sheet', 'urgent-bg'],
  focus: ['paper', 'sheet', 'inset'],
}

const pairs = (table: typeof textOn) =>
  Object.entries(table).flatMap(([top, all]) => all.map((ground) => [top, ground] as const))

describe.each(Object.entries(own))('%s', (_name, palette) => {
  test.each(pairs(textOn))('%s reads well on %s', (text, ground) => {
    expect(contrast(colour(palette, text), colour(palette, ground))).toBeGreaterThanOrEqual(7)
  })

  test.each(pairs(edgeOn))('%s can be seen on %s', (edge, ground) => {
    expect(contrast(colour(palette, edge), colour(palette, ground))).toBeGreaterThanOrEqual(3)
  })

  test('one of the two rings of the focus stands out, also from a filled button', () => {
    for (const ground of ['paper', 'sheet', 'inset', 'act', 'urgent', 'ink'])
      expect(
        Math.max(...['focus', 'focus-halo'].map((ring) => contrast(colour(palette, ring), colour(palette, ground)))),
      ).toBeGreaterThanOrEqual(3)
  })
})

test.each(
  Object.entries({ ...own, forced: declarationsOf('@media (forced-colors: active) {\n  :root,\n  [data-theme] {') }),
)('%s names every colour, so that none is inherited from another theme', (_name, palette) => {
  const colours = [...light].filter(([, value]) => value.startsWith('#')).map(([token]) => token)
  expect(colours.filter((token) => !palette.has(token))).toEqual([])
  expect(colours.length).toBeGreaterThanOrEqual(30)
})
