import { z } from 'zod'

const id = z.uuid().toLowerCase()
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time.')

export const MarkPairFields = z.strictObject({
  teamId: id,
  first: z.string().min(1).max(60),
  second: z.string().min(1).max(60),
  versions: z.string().max(20_000),
  kind: z.enum(['seen', 'intended']),
})

export const BesideFields = z.strictObject({
  teamId: id,
  productId: z.string().min(1).max(60),
  use: z.enum(['used', 'not-used']),
})

export const MealFields = z.strictObject({
  ...{ teamId: id, requestId: id },
  name: z
    .string()
    .trim()
    .min(1, 'Write what it is, for example Breakfast.')
    .max(60, 'Please write at most 60 letters.'),
  food: z.enum(['unknown', 'high-fat', 'low-fat', 'supplement'], { error: 'Choose what kind of food it is.' }),
  startTime: time,
  endTime: time,
})

export const RemoveMealFields = z.strictObject({ teamId: id, mealId: id })
