import { discloseWork, titleFor, type Viewer } from '@/lib/needs/disclosure'
import type { NeedState } from '@/lib/needs/evaluate'
import { findNeed } from '@/lib/needs/knowledge'

/** The words of a task that came from a need. */
export interface NeedWork {
  readonly needId: string
  /** As the steady display shows the need; null when the viewer's plan does not hold it. */
  readonly needState: NeedState | null
  readonly title: string
  readonly note: string | null
}

/**
 * The title and note of a need's task as one viewer may read them; null: nothing may show that there is one. A topic
 * that the viewer has not opened is named as gently as the topic itself (needs.md 6).
 */
export function discloseTask(
  viewer: Viewer,
  work: NeedWork,
): { readonly title: string; readonly note: string | null } | null {
  if (!findNeed(work.needId)) return null
  const disclosure = discloseWork(viewer, work.needId, work.needState ?? 'anticipate')
  if (disclosure === 'full') return { title: work.title, note: work.note }
  const title = titleFor(work.needId, disclosure)
  return title === null ? null : { title, note: null }
}
