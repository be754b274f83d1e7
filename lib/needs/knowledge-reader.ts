import type { Audience, Need, NeedId } from './knowledge'
import type { ViewerRole } from './disclosure'

/** Whoever reads about the knowledge itself, across all their teams. */
export interface KnowledgeReader {
  /** Whose pages they read. Who is a patient anywhere, or in no team yet, reads what is for patients. */
  readonly audience: Audience
  /** Whether numbers of the questions and stages may stand in the rules. */
  readonly seesStage: boolean
  /** Whether sensitive topics may be named, by their gentle titles, and opened. */
  readonly seesSensitive: boolean
  /** "Never show me this", said in any team. */
  readonly neverShow: ReadonlySet<NeedId>
}

export interface ReaderMembership {
  readonly role: ViewerRole
  /** The patient's own choice to see stage and scores. */
  readonly seesStage: boolean
}

/**
 * The strictest of what their roles allow, except that a nurse reads everything (needs.md 6). Nothing of the end of
 * life is here for anybody else: outside of a plan nobody has asked for it.
 */
export function knowledgeReader(
  memberships: readonly ReaderMembership[],
  neverShow: Iterable<NeedId>,
): KnowledgeReader {
  const has = (role: ViewerRole) => memberships.some((one) => one.role === role)
  if (has('nurse')) return { audience: 'nurse', seesStage: true, seesSensitive: true, neverShow: new Set() }
  const isPatient = has('patient') || memberships.length === 0
  const isFamily = has('caregiver') || has('coordinator')
  const chose = memberships.some(({ role, seesStage }) => role === 'patient' && seesStage)
  return {
    audience: isPatient ? 'patient' : 'family',
    seesStage: isPatient ? chose : isFamily,
    seesSensitive: isPatient || isFamily,
    neverShow: new Set(neverShow),
  }
}

/** How a topic stands in this reader's pages; `soft` is its gentle title alone. */
export function discloseTopic(reader: KnowledgeReader, need: Need, isOpened: boolean): 'hidden' | 'soft' | 'full' {
  if (!need.audience.includes(reader.audience) || reader.neverShow.has(need.id)) return 'hidden'
  if (reader.audience === 'nurse') return 'full'
  switch (need.sensitivity) {
    case 'routine':
      return 'full'
    case 'sensitive':
      if (!reader.seesSensitive) return 'hidden'
      return isOpened ? 'full' : 'soft'
    case 'end-of-life':
      return 'hidden'
  }
}
