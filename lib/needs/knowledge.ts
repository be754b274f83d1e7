import type { Need } from './knowledge-schema'
import json from './needs.json'

export type { Audience, Domain, Need, NeedTask, Rule, Sensitivity } from './knowledge-schema'

/** Grows by one with every change of `needs.json`, so that a plan can say under which edition a need was first shown. */
export const KNOWLEDGE_VERSION = 1

/** SHA-256 of that edition's file, for whoever wants to compare. */
export const KNOWLEDGE_SHA256 = 'a893a93f96192ab7e83767ada3750e1f5f618e089caa6997b2685190d3e677ed'

/** The day the sources of this edition were last read, ISO. A draft for clinical review until a clinician signs it. */
export const KNOWLEDGE_CHECKED_ON = '2026-11-23'

export type NeedId = string

/**
 * All needs in the order of `needs.json`, which is also the order of every list made from them.
 * The file is checked against its schema by the test beside this file, not at each start.
 */
export const NEEDS: readonly Need[] = json as readonly unknown[] as readonly Need[]

const BY_ID: ReadonlyMap<NeedId, Need> = new Map(NEEDS.map((need) => [need.id, need]))

export function findNeed(id: NeedId): Need | undefined {
  return BY_ID.get(id)
}

/** @throws RangeError when there is no such need; for ids that our own code wrote down */
export function getNeed(id: NeedId): Need {
  const need = BY_ID.get(id)
  if (need === undefined) throw new RangeError(`There is no need called "${id}" in the knowledge base.`)
  return need
}
