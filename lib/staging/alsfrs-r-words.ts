/** 4 is as before ALS, 0 is function gone. */
export type AnswerScore = 0 | 1 | 2 | 3 | 4

export interface QuestionWords {
  readonly title: string
  readonly question: string
  readonly answers: Readonly<Record<AnswerScore, string>>
}

/**
 * The questions and answers as a family reads them, written by us from the levels in staging.md 1.
 * Published wordings are under licence: do not paste them here.
 */
export const ALSFRS_R_WORDS = {
  speech: {
    title: 'Speech',
    question: 'How is talking?',
    answers: {
      4: 'The same as before ALS',
      3: 'A change in the voice can be heard',
      2: 'Understood only after saying it again',
      1: 'Talks, and uses something else as well to be understood',
      0: 'No useful speech',
    },
  },
  saliva: {
    title: 'Saliva',
    question: 'How much saliva gathers in the mouth?',
    answers: {
      4: 'Normal',
      3: 'A little extra, perhaps some drooling at night',
      2: 'Quite some extra, drools a little',
      1: 'A lot, with some drooling',
      0: 'Heavy drooling, a tissue is always needed',
    },
  },
  swallowing: {
    title: 'Swallowing',
    question: 'How is eating and swallowing?',
    answers: {
      4: 'Eats as before',
      3: 'Early trouble, chokes now and then',
      2: 'Food is made softer or thicker',
      1: 'Eats some, and needs extra feeding by tube',
      0: 'Nothing by mouth',
    },
  },
  handwriting: {
    title: 'Handwriting',
    question: 'How is writing with a pen?',
    answers: {
      4: 'Normal',
      3: 'Slow or untidy, but every word can be read',
      2: 'Some words cannot be read',
      1: 'Can hold a pen but not write',
      0: 'Cannot hold a pen',
    },
  },
  cutting: {
    title: 'Cutting food',
    question: 'How is cutting food and using cutlery?',
    answers: {
      4: 'Normal',
      3: 'Slow and clumsy, without help',
      2: 'Cuts most food, with some help',
      1: 'Someone else cuts the food; still eats alone, slowly',
      0: 'Needs to be fed',
    },
  },
  feedingKit: {
    title: 'Handling the feeding kit',
    question: 'How is handling the feeding tube and its kit?',
    answers: {
      4: 'Normal',
      3: 'Clumsy, but does all of it alone',
      2: 'Some help with caps and clips',
      1: 'Helps the carer a little',
      0: 'Cannot do any part of it',
    },
  },
  dressing: {
    title: 'Dressing and washing',
    question: 'How is dressing and washing?',
    answers: {
      4: 'Normal',
      3: 'Alone, with effort',
      2: 'Help now and then, or found other ways of doing it',
      1: 'Needs someone to help with self-care',
      0: 'Someone else does all of it',
    },
  },
  turning: {
    title: 'Turning in bed',
    question: 'How is turning in bed and moving the bedclothes?',
    answers: {
      4: 'Normal',
      3: 'Slow and clumsy, without help',
      2: 'Alone, with great difficulty',
      1: 'Can start, but not finish',
      0: 'Cannot do it without someone else',
    },
  },
  walking: {
    title: 'Walking',
    question: 'How is walking?',
    answers: {
      4: 'Normal',
      3: 'Early trouble with walking',
      2: 'Walks with help or with an aid',
      1: 'Cannot walk, but the legs still move usefully',
      0: 'No useful movement of the legs',
    },
  },
  stairs: {
    title: 'Stairs',
    question: 'How is climbing stairs?',
    answers: { 4: 'Normal', 3: 'Slow', 2: 'Unsteady or tired', 1: 'Needs help', 0: 'Cannot' },
  },
  breathlessness: {
    title: 'Breathlessness',
    question: 'When is it hard to get enough breath?',
    answers: {
      4: 'Never',
      3: 'When walking',
      2: 'When eating, washing or dressing',
      1: 'At rest, sitting or lying',
      0: 'Very hard; help from a breathing machine is being considered',
    },
  },
  lyingFlat: {
    title: 'Breathing when lying down',
    question: 'How is breathing when lying down at night?',
    answers: {
      4: 'No trouble',
      3: 'Some trouble at night, up to two pillows',
      2: 'Needs more than two pillows',
      1: 'Sleeps only sitting up',
      0: 'Cannot sleep because of it',
    },
  },
  breathingSupport: {
    title: 'Breathing support',
    question: 'Is a breathing machine used?',
    answers: {
      4: 'None',
      3: 'A breathing mask (NIV) now and then',
      2: 'A breathing mask (NIV) through the night',
      1: 'A breathing mask (NIV) night and day',
      0: 'A breathing tube or tracheostomy',
    },
  },
} as const satisfies Record<string, QuestionWords>
