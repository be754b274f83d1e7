import type { Domain, Region, StageNote } from './derive'
import { joinKings, type KingsStage, type StageRange } from './kings'
import type { MitosStage } from './mitos'

export interface StageWords {
  readonly name: string
  /** What it means for somebody who never heard of staging: where things are, never where they lead. */
  readonly meaning: string
}

const KINGS: Readonly<Record<KingsStage, StageWords>> = {
  '1': { name: "King's 1", meaning: 'ALS affects one part of the body: mouth and throat, arms and hands, or legs.' },
  '2': {
    name: "King's 2",
    meaning: 'ALS affects two parts of the body, of mouth and throat, arms and hands, and legs.',
  },
  '3': { name: "King's 3", meaning: 'ALS affects mouth and throat, arms and hands, and legs.' },
  '4A': { name: "King's 4A", meaning: 'A feeding tube is in place, or needed to eat and drink enough.' },
  '4B': { name: "King's 4B", meaning: 'A breathing machine is used, now and then or more, or is being considered.' },
  '4AB': {
    name: "King's 4A and 4B",
    meaning: 'A feeding tube is in place or needed, and a breathing machine is used or being considered.',
  },
  '5': { name: "King's 5", meaning: 'The person has died.' },
}

const MITOS: Readonly<Record<MitosStage, StageWords>> = {
  0: {
    name: 'MiToS 0',
    meaning: 'Independent in all four: moving and self-care, swallowing, communicating and breathing.',
  },
  1: mitosWords(1, 'One'),
  2: mitosWords(2, 'Two'),
  3: mitosWords(3, 'Three'),
  4: {
    name: 'MiToS 4',
    meaning: 'A lot of help is needed in all four: moving and self-care, swallowing, communicating and breathing.',
  },
  5: { name: 'MiToS 5', meaning: 'The person has died.' },
}

function mitosWords(stage: MitosStage, count: string): StageWords {
  return {
    name: `MiToS ${stage}`,
    meaning: `${count} of four ${stage === 1 ? 'needs' : 'need'} a lot of help: moving and self-care, swallowing, communicating and breathing.`,
  }
}

export function wordsOfKings(stage: KingsStage): StageWords {
  return KINGS[stage]
}

export function wordsOfMitos(stage: MitosStage): StageWords {
  return MITOS[stage]
}

/** For a stage that missing answers leave open, for example "Between King's 1 and 2". */
export function sayKingsRange([low, high]: StageRange): string {
  return low === high ? `King's ${low}` : `Between King's ${low} and ${high}`
}

export function sayMitosRange([low, high]: StageRange): string {
  return low === high ? `MiToS ${low}` : `Between MiToS ${low} and ${high}`
}

export const REGION_WORDS: Readonly<Record<Region, string>> = {
  bulbar: 'mouth and throat',
  arms: 'arms and hands',
  legs: 'legs',
}

export const DOMAIN_WORDS: Readonly<Record<Domain, string>> = {
  moving: 'moving and self-care',
  swallowing: 'swallowing',
  communicating: 'communicating',
  breathing: 'breathing',
}

const NOTES: Readonly<Record<StageNote | 'lower-than-highest', string>> = {
  'no-region-floor-1': 'The answers show no part of the body affected yet. After a diagnosis this counts as stage 1.',
  'breathing-not-settled': 'A feeding tube settles 4A. An answer about breathing is missing, so 4B is open.',
  'feeding-not-settled':
    'Help with breathing settles 4B. Whether there is a feeding tube is not recorded, so 4A is open.',
  'check-nutrition':
    'Swallowing is hard and no feeding tube is recorded. Ask the care team whether eating and drinking are enough.',
  'check-breathing':
    'Breathing is hard lying down and no breathing machine is used. Ask the care team to look at breathing.',
  'niv-disagrees-with-q12':
    'The record about the breathing machine and the answer to question 12 do not agree. Check which is right.',
  'q5-form':
    'A feeding tube is recorded, but question 5 was answered in its form without a tube. The answer still counts.',
  'both-q5-forms': 'Both forms of question 5 were answered. The one that fits the feeding tube record was used.',
  'q5-conflict': 'The answers to question 5 do not fit the feeding tube record, so question 5 counts as not answered.',
  'lower-than-highest':
    'The latest answers alone would give a lower stage. The stage reached before stays; a clinician can change it.',
}

export function wordsOfNote(note: StageNote | 'lower-than-highest'): string {
  return NOTES[note]
}

/** Why a clinician is asked for a reason before a stage is entered that takes away what was reached before. */
export function askReasonToLower(current: KingsStage, entered: KingsStage): string {
  const joined = joinKings(current, entered)
  const alternative = joined === current ? 'keep it as it is' : `enter ${KINGS[joined].name}`
  return `The stage now is ${KINGS[current].name}. To change it to ${KINGS[entered].name}, say why, or ${alternative}.`
}
