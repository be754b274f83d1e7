import type { Page } from '@playwright/test'

const controls = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]'

export interface HitArea {
  readonly name: string
  /** The longest unbroken stretch of points that hit it, through its middle, px. */
  readonly width: number
  readonly height: number
}

export interface HitMap {
  readonly areas: readonly HitArea[]
  /** Two controls with less than the wanted distance between points that hit them: "Undo | My day: 8 px". */
  readonly tooNear: readonly string[]
}

/**
 * What is hit at each point of the window, every `step` px: not what a box claims. A label counts as its control.
 *
 * @param apart the distance that is wanted between two controls, px
 */
export function hitMapOf(page: Page, apart: number, step = 4): Promise<HitMap> {
  return page.evaluate(
    ([selector, between, stride]) => {
      const controlAt = (x: number, y: number): Element | null => {
        const hit = document.elementFromPoint(x, y)
        const control = hit?.closest(selector) ?? null
        return control ?? hit?.closest('label')?.querySelector('input') ?? null
      }
      const nameOf = (control: Element) =>
        (control.getAttribute('aria-label') ?? control.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40) ||
        control.tagName
      const columns = Math.floor(innerWidth / stride)
      const rows = Math.floor(innerHeight / stride)
      const map = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) => controlAt(column * stride, row * stride)),
      )
      const near = new Map<string, number>()
      const look = (line: readonly (Element | null)[]) => {
        let last: Element | null = null
        let lastAt = 0
        line.forEach((control, at) => {
          if (!control) return
          // The nearest points that hit are this far apart; what lies between them hits nothing.
          const distance = (at - lastAt) * stride
          if (last && last !== control && distance < between) {
            const pair = `${nameOf(last)} | ${nameOf(control)}`
            near.set(pair, Math.min(distance, near.get(pair) ?? Infinity))
          }
          last = control
          lastAt = at
        })
      }
      map.forEach(look)
      for (let column = 0; column < columns; column += 1) look(map.map((row) => row[column] ?? null))
      const longest = (line: readonly (Element | null)[], control: Element) => {
        let best = 0
        let run = 0
        for (const one of line) {
          run = one === control ? run + 1 : 0
          best = Math.max(best, run)
        }
        return best * stride
      }
      const found = [...new Set(map.flat())].filter((control) => control !== null)
      return {
        areas: found.map((control) => ({
          name: nameOf(control),
          width: Math.max(...map.map((row) => longest(row, control))),
          height: Math.max(
            ...Array.from({ length: columns }, (_, at) =>
              longest(
                map.map((row) => row[at] ?? null),
                control,
              ),
            ),
          ),
        })),
        tooNear: [...near].map(([pair, distance]) => `${pair}: ${distance} px`),
      }
    },
    [controls, apart, step] as const,
  )
}

/** The middles of the controls in the window. */
export function middlesOf(page: Page): Promise<readonly { readonly x: number; readonly y: number }[]> {
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].flatMap((control) => {
        const { x, y, width, height } = control.getBoundingClientRect()
        const middle = { x: x + width / 2, y: y + height / 2 }
        const inside = middle.x > 0 && middle.y > 0 && middle.x < innerWidth && middle.y < innerHeight
        return inside && width > 0 && height > 0 && control.checkVisibility() ? [middle] : []
      }),
    controls,
  )
}
