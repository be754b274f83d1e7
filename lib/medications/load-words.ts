/** What a load of the formulary means, after "2 of these…". Our grouping, not a score (medications.md 14). */
const words: Readonly<Record<string, string>> = {
  anticholinergic: 'dry the mouth and can trouble bladder, bowels and memory',
  sedating: 'can make drowsy',
  breathing: 'can slow breathing',
  qt: 'can change the heart’s rhythm (QT)',
  'heart-rhythm': 'can change the heart’s rhythm',
  'slow-heart': 'can slow the heart',
  serotonin: 'act on serotonin',
  constipating: 'can constipate',
  'lowers-bp': 'can lower blood pressure',
  falls: 'can make falls more likely',
  liver: 'can burden the liver',
  confusion: 'can confuse',
  swallowing: 'can trouble swallowing',
  bleeding: 'can make bleeding more likely',
}

export function loadWords(load: string): string {
  return words[load] ?? `share this: ${load}`
}

/** Every load that has words, for the test that goes through the formulary. */
export const knownLoads: ReadonlySet<string> = new Set(Object.keys(words))
