import { z } from 'zod'
import { longestPhrase } from '@/lib/phrases/phrase'

const id = z.uuid().toLowerCase()

const words = z
  .string()
  .trim()
  .min(1, 'Write what the tile says.')
  .max(longestPhrase, `Please write at most ${longestPhrase} letters: it has to fit on a tile.`)

/** A checkbox that is not ticked is not sent. */
const makesTask = z
  .literal('yes')
  .optional()
  .transform((ticked) => ticked !== undefined)

export const SayForm = z.strictObject({ teamId: id, phraseId: id, requestId: id })
export const TakeSayingBackForm = z.strictObject({ teamId: id, taskId: id })
export const PhraseForm = z.strictObject({ teamId: id, phraseId: id, words, makesTask })
export const PhraseActForm = z.strictObject({ teamId: id, phraseId: id })
