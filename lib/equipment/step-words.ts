import type { EquipmentState, StepKind } from './steps'

/** How one kind of step is asked for and told. */
export interface StepWords {
  /** On the button that opens its form: "It came". */
  readonly button: string
  /** What the story says: "Delivered". */
  readonly told: string
  /** As what a wait begins or ends with: "2 days after the approval". */
  readonly event: string
  /** What the words of the step answer. */
  readonly question: string
  /** A sentence when it needs an answer and has none; null where it may be left out. */
  readonly missing: string | null
}

export const STEP_WORDS: Readonly<Record<StepKind, StepWords>> = {
  asked: { button: 'We asked for it', told: 'Asked for', event: 'asking', question: 'Who was asked?', missing: null },
  trial: {
    button: 'We tried one',
    told: 'Tried',
    event: 'trying one',
    question: 'What was tried, and how was it?',
    missing: null,
  },
  approved: {
    button: 'It was approved',
    told: 'Approved',
    event: 'the approval',
    question: 'Who approved it?',
    missing: null,
  },
  refused: {
    button: 'It was refused',
    told: 'Refused',
    event: 'the refusal',
    question: 'Who refused it, and what reason did they give?',
    missing: 'Write the reason, as far as you know it.',
  },
  appealed: {
    button: 'We asked to look again (appeal)',
    told: 'Asked to look again (appeal)',
    event: 'the appeal',
    question: 'Who was asked to look again?',
    missing: null,
  },
  ordered: { button: 'It was ordered', told: 'Ordered', event: 'the order', question: 'From whom?', missing: null },
  delivered: {
    button: 'It came',
    told: 'Delivered',
    event: 'the delivery',
    question: 'Anything to know about it?',
    missing: null,
  },
  trained: {
    button: 'Somebody was shown how to use it',
    told: 'Shown how to use it',
    event: 'being shown',
    question: 'Who was shown?',
    missing: 'Write who was shown how to use it.',
  },
  serviced: {
    button: 'It was checked or repaired',
    told: 'Checked or repaired',
    event: 'the check',
    question: 'What was done?',
    missing: null,
  },
  returned: {
    button: 'It went back',
    told: 'Given back',
    event: 'giving it back',
    question: 'To whom?',
    missing: null,
  },
  dropped: {
    button: 'We no longer need it',
    told: 'No longer needed',
    event: 'no longer needing it',
    question: 'Why?',
    missing: null,
  },
}

/** Where a thing is, in a word or two. */
export const STATE_WORDS: Readonly<Record<EquipmentState, string>> = {
  none: 'Not asked for yet',
  asked: 'Asked for',
  trial: 'Being tried',
  approved: 'Approved',
  refused: 'Refused',
  appealed: 'Asked to look again',
  ordered: 'Ordered',
  delivered: 'Here',
  returned: 'Given back',
  dropped: 'No longer needed',
}

const NEXT: Readonly<Record<EquipmentState, readonly StepKind[]>> = {
  none: ['asked', 'trial', 'ordered', 'delivered', 'dropped'],
  asked: ['trial', 'approved', 'refused', 'ordered', 'delivered', 'dropped'],
  trial: ['asked', 'approved', 'refused', 'ordered', 'delivered', 'dropped'],
  approved: ['ordered', 'delivered', 'trial', 'dropped'],
  refused: ['appealed', 'asked', 'approved', 'dropped'],
  appealed: ['approved', 'refused', 'dropped'],
  ordered: ['delivered', 'trained', 'dropped'],
  delivered: ['trained', 'serviced', 'returned'],
  returned: ['asked', 'delivered'],
  dropped: ['asked', 'delivered'],
}

/** What usually comes next, the likeliest first. Any other step can be written down as well. */
export function usualNextSteps(state: EquipmentState): readonly StepKind[] {
  return NEXT[state]
}
