import { z } from 'zod'

export const DisclosureForm = z.strictObject({
  teamId: z.uuid(),
  userId: z.uuid(),
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  setting: z.enum(['now', 'coming', 'everything'], 'Choose one of the three.'),
})

export const OwnStageForm = z.strictObject({
  teamId: z.uuid(),
  stage: z.enum(['shown', 'hidden'], 'Choose one of the two.'),
})
