import type { ItemFiveForm } from '../alsfrs-r'
import type { Answers } from '../answers'

/**
 * What makes two sheets the same one: the day, every answer and the form of question 5. Kept with each imported
 * sheet, it lets the same file be brought twice and add nothing.
 *
 * @param on ISO day
 */
export function fingerprintOf(on: string, items: Answers, form: ItemFiveForm | null): string {
  return `${on} ${items.map((answer) => answer ?? '-').join('')} ${form ?? '5'}`
}
