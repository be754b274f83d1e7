import type { Phrase } from './phrase'

const id = (last: number) => `a1050000-0000-4000-9000-${String(last).padStart(12, '0')}`

/** What a team has before anybody changes it. Their ids are the same in every team; the rows are each team's own. */
export const firstPhrases: readonly Phrase[] = [
  { phraseId: id(1), words: 'Turn me', makesTask: true },
  { phraseId: id(2), words: 'Suction, please', makesTask: true },
  { phraseId: id(3), words: 'I am too warm', makesTask: true },
  { phraseId: id(4), words: 'Clear my mouth', makesTask: true },
  { phraseId: id(5), words: 'Thank you', makesTask: false },
  { phraseId: id(6), words: 'I am too cold', makesTask: true },
  { phraseId: id(7), words: 'I am thirsty', makesTask: true },
  { phraseId: id(8), words: 'I need the toilet', makesTask: true },
  { phraseId: id(9), words: 'Something hurts', makesTask: true },
  { phraseId: id(10), words: 'My mask is not right', makesTask: true },
  { phraseId: id(11), words: 'Please stay with me', makesTask: false },
  { phraseId: id(12), words: 'I want to be alone', makesTask: false },
]
