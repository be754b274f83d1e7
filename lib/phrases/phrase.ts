/** Something that one tile says aloud. */
export interface Phrase {
  readonly phraseId: string
  readonly words: string
  /** Saying it asks for something: it becomes a task of the team. */
  readonly makesTask: boolean
}

/** Longest phrase: what fits on a tile, in letters. */
export const longestPhrase = 60

/** Most phrases of one team. */
export const mostPhrases = 60

/** What stands in the team's list of tasks: whose words they are. */
export function taskTitleOf(phrase: Phrase, speaker: string): string {
  return `${speaker} says: “${phrase.words}”`
}
