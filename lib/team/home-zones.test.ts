import { expect, test } from 'vitest'
import { isHomeZone, listHomeZones, usualZone, zoneWords } from './home-zones'

test('the usual zone is one that may be chosen', () => {
  expect(isHomeZone(usualZone)).toBe(true)
})

test.each(['+01:00', 'UTC+1', 'Mars/Olympus', '', 'europe/london'])('%j is no home', (zone) => {
  expect(isHomeZone(zone)).toBe(false)
})

test('a place stands before its continent', () => {
  expect(zoneWords('America/New_York')).toBe('New York (America)')
  expect(zoneWords('America/Argentina/Buenos_Aires')).toBe('Buenos Aires (America, Argentina)')
})

test('every zone has its own words', () => {
  const words = listHomeZones().map((zone) => zone.words)
  expect(words.length).toBeGreaterThan(300)
  expect(new Set(words).size).toBe(words.length)
})
