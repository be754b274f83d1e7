import { z } from 'zod'
import { FACT_QUESTIONS } from '@/lib/needs/fact-questions'
import { SYMPTOMS } from '@/lib/needs/input'

const box = z.literal('yes').optional()

/** Every field by its name in needs.md 3. An empty one changes nothing; a box that is off says "no" only where it was on. */
export const FactsForm = z.strictObject({
  teamId: z.uuid(),
  observedOn: z.iso.date('Choose a day.'),
  ...Object.fromEntries(
    FACT_QUESTIONS.map(({ field, answers }) => [field, z.enum(['', ...answers.map(({ value }) => value)]).optional()]),
  ),
  ...Object.fromEntries(SYMPTOMS.map((symptom) => [`sym.${symptom}`, box])),
  /** The boxes that were shown as on: what is no longer ticked among them has gone. */
  wasOn: z.string().max(2000),
})
