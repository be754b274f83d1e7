import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as letters from './letters'

const link = 'https://care.example.org/links/abc'
const all = [
  letters.signInLetter(link),
  letters.noAccountLetter(link),
  letters.signUpLetter(link),
  letters.haveAccountLetter(link),
  letters.resetLetter(link),
  letters.oldAddressLetter(link),
  letters.newAddressLetter(link),
  letters.addressTakenLetter(link),
  letters.invitationLetter('Ana Okafor', link),
  letters.helpLetter('Ines Okafor', '9:41 pm', link),
]

test('every letter there is stands in this test', () => {
  expect(all).toHaveLength(Object.keys(letters).length)
})

test.each(all)('$subject: says nothing about health and names no medicine', ({ subject, text }) => {
  const formulary = JSON.parse(readFileSync('lib/medications/formulary.json', 'utf8')) as object
  const names = [...JSON.stringify(formulary).matchAll(/"(?:name|genericName|id)":"([a-z]{5,})/gi)].map(
    ([, name]) => name ?? '',
  )
  expect(names.length).toBeGreaterThan(20)
  const words = `${subject} ${text}`.toLowerCase()
  for (const name of names) expect(words).not.toContain(name.toLowerCase())
  expect(words).not.toMatch(
    /\bals\b|motor neuro|patient|diagnos|disease|medic|dose|nurse|symptom|stage|breath|caregiver/,
  )
})

test.each(all)('$subject: one line for a subject, the link on a line of its own', ({ subject, text }) => {
  expect(subject).not.toMatch(/[\r\n]/)
  expect(text.split('\n')).toContain(link)
})

test('a name cannot carry an address of its own into the letter', () => {
  const { text } = letters.invitationLetter('Win at https://evil.example/x\r\nBcc: a@b.example', link)
  expect(text.match(/https?:/g)).toHaveLength(1)
  expect(text).not.toContain('evil.example')
  expect(text).not.toContain('@')
})
