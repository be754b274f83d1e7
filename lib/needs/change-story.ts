import { inWords } from '../text/counts'
import { joinWords } from '../text/lists'
import { discloseNeed, titleFor, type Disclosure, type Viewer } from './disclosure'
import type { NeedState } from './evaluate'
import type { NeedId } from './knowledge'
import type { ToldChange } from './untold'

export interface NamedNeed {
  readonly needId: NeedId
  /** The gentle title where the topic is not open to this viewer. */
  readonly title: string
}

/** What changed in the plan as one viewer may see it; whatever is hidden from them is in no list and no count. */
export interface ChangeStory {
  readonly now: readonly NamedNeed[]
  readonly coming: readonly NamedNeed[]
  /** No longer in their plan. */
  readonly gone: readonly NamedNeed[]
}

/** The changes that this viewer can see, in the order given. Topics behind a door are never announced. */
export function storyFor(viewer: Viewer, changes: readonly ToldChange[]): ChangeStory {
  const now: NamedNeed[] = []
  const coming: NamedNeed[] = []
  const gone: NamedNeed[] = []
  for (const { needId, before, after } of changes) {
    const [was, is] = [seen(viewer, needId, before), seen(viewer, needId, after)]
    if (is !== null && after === 'expected_now') now.push({ needId, title: is })
    else if (is !== null && after === 'anticipate') coming.push({ needId, title: is })
    else if (is === null && was !== null) gone.push({ needId, title: was })
  }
  return { now, coming, gone }
}

function seen(viewer: Viewer, needId: NeedId, state: NeedState): string | null {
  const disclosure = discloseNeed(viewer, needId, state)
  return isNamed(disclosure) ? titleFor(needId, disclosure) : null
}

function isNamed(disclosure: Disclosure): boolean {
  return disclosure === 'full' || disclosure === 'soft'
}

export function isEmptyStory({ now, coming, gone }: ChangeStory): boolean {
  return now.length + coming.length + gone.length === 0
}

/** "Two needs became current, one is coming up, one new red flag": for whoever tells it. */
export function sumUp(story: ChangeStory, newRedFlags: number): string {
  const parts = [
    ...part(story.now.length, 'need became current', 'needs became current'),
    ...part(story.coming.length, 'is coming up', 'are coming up'),
    ...part(story.gone.length, 'is no longer needed', 'are no longer needed'),
    ...part(newRedFlags, 'new red flag', 'new red flags'),
  ]
  if (parts.length === 0) return 'Nothing in the plan changed.'
  const words = parts.join(', ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** The family's message: "Two things are worth doing now: cough help and a shower chair. One is coming up: …" */
export function sayStory(story: ChangeStory): string | null {
  const said = [
    sentence(story.now, 'thing is worth doing now', 'things are worth doing now'),
    sentence(story.coming, 'thing is coming up', 'things are coming up'),
    story.gone.length === 0 ? null : `No longer needed: ${names(story.gone)}.`,
  ].filter((one) => one !== null)
  return said.length === 0 ? null : said.join(' ')
}

const MOST_NAMES = 3

function sentence(needs: readonly NamedNeed[], one: string, many: string): string | null {
  if (needs.length === 0) return null
  const count = inWords(needs.length)
  const words = `${count.charAt(0).toUpperCase()}${count.slice(1)} ${needs.length === 1 ? one : many}`
  return `${words}: ${names(needs)}.`
}

function names(needs: readonly NamedNeed[]): string {
  const shown = needs.slice(0, MOST_NAMES).map(({ title }) => `“${title}”`)
  const more = needs.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${inWords(more)} more` : joinWords(shown)
}

function part(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${inWords(count)} ${count === 1 ? one : many}`]
}
