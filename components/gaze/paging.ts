/** Cells of a page that are free for its own things. */
export const freeCells = 5

export interface PageOfTiles<T> {
  readonly items: readonly T[]
  /** From 1. */
  readonly page: number
  readonly pages: number
  /** Where the pager leads; null: everything fits. After the last page comes the first. */
  readonly next: number | null
}

/**
 * What stands on one page of tiles: five, or four and the tile that turns the page.
 *
 * @param asked as it came in the address; anything else than a page that exists is the first
 */
export function pageOfTiles<T>(items: readonly T[], asked: unknown): PageOfTiles<T> {
  if (items.length <= freeCells) return { items, page: 1, pages: 1, next: null }
  const each = freeCells - 1
  const pages = Math.ceil(items.length / each)
  const wanted = typeof asked === 'string' && /^\d{1,4}$/.test(asked) ? Number(asked) : 1
  const page = wanted >= 1 && wanted <= pages ? wanted : 1
  return { items: items.slice((page - 1) * each, page * each), page, pages, next: page === pages ? 1 : page + 1 }
}
