import { createHash } from 'node:crypto'

/**
 * What people chose on one device, kept on that device: a shared tablet shows large pages to one of them and tiles to
 * another. Nobody's name or id is in it.
 */
export type Looks = { readonly mode: string; readonly theme: string; readonly aloud: string }

const most = 8

const tagOf = (userId: string) => createHash('sha256').update(userId).digest('hex').slice(0, 12)

const entry = /^([0-9a-f]{12})\.([a-z]+)\.([a-z]+)\.([a-z]+)$/

function entriesOf(text: string | undefined): readonly (readonly [string, Looks])[] {
  return (text ?? '').split('~').flatMap((one) => {
    const [, tag, mode, theme, aloud] = entry.exec(one) ?? []
    return tag && mode && theme && aloud ? [[tag, { mode, theme, aloud }] as const] : []
  })
}

/** What this person chose here last; undefined: nothing yet. */
export function looksOf(text: string | undefined, userId: string): Looks | undefined {
  return entriesOf(text).find(([tag]) => tag === tagOf(userId))?.[1]
}

/** The text with this person's choice first; the ones who were here longest ago fall out. */
export function withLooks(text: string | undefined, userId: string, { mode, theme, aloud }: Looks): string {
  const own = tagOf(userId)
  const others = entriesOf(text).filter(([tag]) => tag !== own)
  return [[own, { mode, theme, aloud }] as const, ...others]
    .slice(0, most)
    .map(([tag, looks]) => `${tag}.${looks.mode}.${looks.theme}.${looks.aloud}`)
    .join('~')
}
