/** What is asked for most, in the order of the rows. */
export const things = [
  'Something hurts',
  'Breathing is hard',
  'Suction',
  'Turn me',
  'Too warm',
  'Too cold',
  'Toilet',
  'Thirsty',
  'Please wait',
  'Say it again',
  'Fetch my family',
] as const

/** Rows that begin with a vowel: the one who helps says the row, then the letter. */
export const letterRows = [
  { name: 'Row A', letters: ['A', 'B', 'C', 'D'] },
  { name: 'Row E', letters: ['E', 'F', 'G', 'H'] },
  { name: 'Row I', letters: ['I', 'J', 'K', 'L', 'M', 'N'] },
  { name: 'Row O', letters: ['O', 'P', 'Q', 'R', 'S', 'T'] },
  { name: 'Row U', letters: ['U', 'V', 'W', 'X', 'Y', 'Z'] },
] as const
