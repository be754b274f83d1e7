import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { drawQr } from './qr-path'

test('the path covers exactly the dark squares', () => {
  const text = `https://care.example.org/invitations/${'aB3_'.repeat(10)}xyz`
  const { size, path } = drawQr(text)
  const drawn = new Set<string>()
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let step = 0; step < Number(length); step += 1) drawn.add(`${Number(x) + step} ${y}`)
  const dark = encode(text, { ecc: 'M', border: 4 }).data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])),
  )
  expect([...drawn].sort()).toEqual(dark.sort())
  expect(size).toBeGreaterThan(dark.length ** 0.5)
})
