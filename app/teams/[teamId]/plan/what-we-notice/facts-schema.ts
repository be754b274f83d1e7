import { z } from 'zod'
import { YES_NO_QUESTIONS } from '@/lib/needs/fact-questions'
import { SYMPTOMS } from '@/lib/needs/input'

const yesNo = z.enum(['', 'yes', 'no']).optional()
const box = z.literal('yes').optional()

/** Every field by its name in needs.md 3. An empty one changes nothing; a box that is off says "no" only where it was on. */
export const FactsForm = z.strictObject({
  teamId: z.uuid(),
  observedOn: z.iso.date('Choose a day.'),
  ...Object.fromEntries(YES_NO_QUESTIONS.map(({ field }) => [field, yesNo])),
  ...Object.fromEntries(SYMPTOMS.map((symptom) => [`sym.${symptom}`, box])),
  /** The boxes that were shown as on: what is no longer ticked among them has gone. */
  wasOn: z.string().max(2000),
})
