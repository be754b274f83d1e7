'use server'
import type { Route } from 'next'
import { Temporal } from 'temporal-polyfill'
import { formAction } from '@/lib/form/form-action'
import { entryTime } from '@/lib/medications/entry-words'
import { resumeRegimen } from '@/lib/medications/holds.data'
import { latestVersion } from '@/lib/medications/regimen'
import { findRegimenForForm } from '@/lib/medications/regimens.data'
import { ResumeForm } from './resume-schema'

const skinWords = {
  none: 'No old patch was on the skin',
  on: 'An old patch was still on the skin',
  'not-known': 'Nobody looked for an old patch yet',
} as const

export const resume = formAction(ResumeForm, async (access, { teamId, regimenId, also = [], ...input }) => {
  access.require('regimen:change')
  const regimen = await findRegimenForForm(access, regimenId)
  if (!regimen) return { refused: 'This is not in the plan any more.' }
  const { rule } = latestVersion(regimen)
  if (rule.kind === 'steps' && !input.steps)
    return {
      refused: 'Please look at the marked answers.',
      errors: { steps: 'Say what the clinic said, or that it is not known yet.' },
    }
  if (rule.kind === 'daily' && rule.patch && !input.skin)
    return {
      refused: 'Please look at the marked answers.',
      errors: { skin: 'Look at the skin, then say what is on it.' },
    }
  const at = Temporal.PlainDate.from(input.on)
    .toZonedDateTime({ timeZone: access.clock.zone, plainTime: input.time })
    .toInstant()
  const words = [input.skin && skinWords[input.skin], input.words].filter(Boolean).join('. ') || undefined
  const steps = input.steps && { answer: input.steps, step: input.step ?? 1 }
  const resumed = await resumeRegimen(access, { regimenId, at, words, steps })
  switch (resumed.result) {
    case 'resumed':
      for (const other of also) await resumeRegimen(access, { regimenId: other, at, words: input.words })
      return { goTo: `/teams/${teamId}/medications/${regimenId}` as Route }
    case 'begins-later':
      return {
        refused: 'Please look at the marked answers.',
        errors: { time: `The pause began ${entryTime(resumed.from, access.clock)}. Choose a later time.` },
      }
    case 'not-held':
      return { refused: 'Somebody has ended this pause already. Nothing was changed.' }
    case 'stopped':
      return { refused: 'This medicine was stopped. To start it again, add it as a new one.' }
    case 'not-found':
      return { refused: 'This is not in the plan any more.' }
  }
})
