'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import { dropImport, keepChoices, keepImport, readImportDraft } from '@/lib/staging/import-drafts.data'
import { addImported } from '@/lib/staging/imports.data'
import { closedWords } from '../day-words'
import { choicesAfter } from './chosen'
import { ChoicesForm, PasteForm, SeenForm } from './import-schemas'

const changed =
  'Another file was brought meanwhile, or this one was added already. Nothing was added now; below is how things are.'

export const pasteTable = formAction(PasteForm, async (access, { pasted }) => {
  const { problem } = await keepImport(access, { fileName: null, text: pasted })
  return problem === null ? { done: 'Here are its rows.' } : { refused: problem, errors: { pasted: problem } }
})

export const chooseHowToRead = formAction(ChoicesForm, async (access, sent) => {
  if (sent.tube === 'since' && sent.tubeSince === undefined)
    return {
      refused: 'Please look at the marked answers.',
      errors: { tubeSince: 'Choose the day since when there is a feeding tube.' },
    }
  const draft = await readImportDraft(access)
  if (draft?.preview?.state !== 'read') return { refused: changed }
  const isKept = await keepChoices(access, sent.seenAt, choicesAfter(draft.choices, draft.preview, sent))
  return isKept ? { done: 'The rows below are read this way now.' } : { refused: changed }
})

export const addVisits = formAction(SeenForm, async (access, { teamId, seenAt }) => {
  const answer = await addImported(access, seenAt)
  switch (answer.result) {
    case 'added':
      return { goTo: `/teams/${teamId}/stage?added=${answer.added}&already=${answer.alreadyHere}` as Route }
    case 'changed-meanwhile':
      return { refused: changed }
    case 'not-ready':
      return { refused: 'A question about the file is still open. Nothing was added.' }
    case 'too-many':
      return {
        refused:
          'With these there would be more than 2,000 visits. Keep only the rows of this person, then bring the file again. Nothing was added.',
      }
    case 'closed':
      return { refused: closedWords }
  }
})

export const leaveFile = formAction(SeenForm, async (access, { teamId }) => {
  await dropImport(access)
  return { goTo: `/teams/${teamId}/stage/import` as Route }
})
