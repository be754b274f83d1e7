import { expect, test } from 'vitest'
import { initialsFor } from './initials'
import { joinWords } from './lists'

test('one letter for each person, two where the first is shared', () => {
  expect(initialsFor(['Ines', 'Tom', 'Ana'])).toEqual(['I', 'T', 'A'])
  expect(initialsFor(['Ana Halloran', 'amir', 'Tom'])).toEqual(['AH', 'Am', 'T'])
  expect(initialsFor(['Élodie', ''])).toEqual(['É', ''])
})

test('words in a row', () => {
  expect(joinWords([])).toBe('')
  expect(joinWords(['speech'])).toBe('speech')
  expect(joinWords(['speech', 'hands', 'legs'])).toBe('speech, hands and legs')
  expect(joinWords(['mask', 'mouthpiece'], 'or')).toBe('mask or mouthpiece')
})
