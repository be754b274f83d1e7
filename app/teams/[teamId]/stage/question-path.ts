import type { Route } from 'next'
import { ALSFRS_R_ITEMS, type AlsfrsRItem } from '@/lib/staging/alsfrs-r'

/** "lyingFlat" is asked at ".../lying-flat". */
export function slugOfQuestion({ key }: Pick<AlsfrsRItem, 'key'>): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

export function questionAt(slug: string): AlsfrsRItem | undefined {
  return ALSFRS_R_ITEMS.find((item) => slugOfQuestion(item) === slug)
}

/** @param number 1 to 12, or null: nothing is left to ask */
export function pathOfQuestion(teamId: string, number: number | null): Route {
  const item = ALSFRS_R_ITEMS.find((one) => one.number === number)
  return `/teams/${teamId}/stage/questions/${item ? slugOfQuestion(item) : 'review'}` as Route
}
