import { expect, test } from 'vitest'
import { displayAttributes, parseDisplayPreferences } from './display-preferences'

test('reads what was chosen', () => {
  expect(parseDisplayPreferences({ mode: 'large', theme: 'contrast' })).toEqual({ mode: 'large', theme: 'contrast' })
})

test.each([undefined, '', 'LARGE', 'gaze"><script>', ['large'], 3])('takes %j as not chosen', (odd) => {
  expect(parseDisplayPreferences({ mode: odd, theme: odd })).toEqual({ mode: 'standard', theme: 'device' })
})

test('leaves the theme to the device unless one was chosen', () => {
  expect(displayAttributes({ mode: 'gaze', theme: 'device' })).toEqual({ 'data-mode': 'gaze' })
  expect(displayAttributes({ mode: 'standard', theme: 'dark' })).toEqual({
    'data-mode': 'standard',
    'data-theme': 'dark',
  })
})
