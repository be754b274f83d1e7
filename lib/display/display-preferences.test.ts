import { expect, test } from 'vitest'
import { displayAttributes, parseDisplayPreferences } from './display-preferences'

test('reads what was chosen', () => {
  expect(parseDisplayPreferences({ mode: 'large', theme: 'contrast', aloud: 'on' })).toEqual({
    mode: 'large',
    theme: 'contrast',
    aloud: 'on',
  })
})

test.each([undefined, '', 'LARGE', 'gaze"><script>', ['large'], 3])('takes %j as not chosen', (odd) => {
  expect(parseDisplayPreferences({ mode: odd, theme: odd, aloud: odd })).toEqual({
    mode: 'standard',
    theme: 'device',
    aloud: 'off',
  })
})

test('leaves the theme to the device unless one was chosen', () => {
  expect(displayAttributes({ mode: 'gaze', theme: 'device', aloud: 'off' })).toEqual({ 'data-mode': 'gaze' })
  expect(displayAttributes({ mode: 'standard', theme: 'dark', aloud: 'on' })).toEqual({
    'data-mode': 'standard',
    'data-theme': 'dark',
    'data-aloud': 'on',
  })
})
