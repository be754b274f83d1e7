import { expect, test } from 'vitest'
import { decodeFile } from './decode-file'
import { readImport } from './read-import'

const bytes = (...values: number[]) => Uint8Array.from(values)
const today = '2026-06-15'

test.each([
  ['UTF-8', new TextEncoder().encode('Größe')],
  ['UTF-16, little end first', bytes(0xff, 0xfe, ...Buffer.from('Größe', 'utf16le'))],
  ['UTF-16, big end first', bytes(0xfe, 0xff, ...Buffer.from('Größe', 'utf16le').swap16())],
  ['the code page of older Windows programs', bytes(...Buffer.from('Größe', 'latin1'))],
])('%s', (_name, file) => {
  expect(decodeFile(file)).toEqual({ state: 'text', text: 'Größe' })
})

test.each([
  ['xlsx', bytes(0x50, 0x4b, 3, 4, 20, 0, 6, 0), 'spreadsheet'],
  ['xls', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'spreadsheet'],
  ['png', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'binary'],
  ['pdf', new TextEncoder().encode('%PDF-1.7 …'), 'binary'],
])('a file that is %s is refused as what it is', (_name, file, code) => {
  const decoded = decodeFile(file)
  const preview = decoded.state === 'text' ? readImport(decoded.text, { today }) : decoded
  expect(preview).toMatchObject({ state: 'refused', problem: { code } })
})

test('one byte over 1 MiB is refused before it is decoded', () => {
  expect(decodeFile(new Uint8Array(1024 * 1024 + 1))).toMatchObject({ problem: { code: 'too-large' } })
  expect(decodeFile(new Uint8Array(1024 * 1024)).state).toBe('text')
})
