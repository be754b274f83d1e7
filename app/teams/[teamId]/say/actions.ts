'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import {
  addPhrase,
  movePhraseUp,
  removePhrase,
  rewordPhrase,
  sayPhrase,
  takeSayingBack,
  type ChangedPhrases,
} from '@/lib/phrases/phrases.data'
import { PhraseActForm, PhraseForm, SayForm, TakeSayingBackForm } from './say-schemas'

const gone = { refused: 'This tile is not there any more. Nothing was changed.' }

export const say = formAction(SayForm, async (access, { teamId, phraseId, requestId }) => {
  const said = await sayPhrase(access, phraseId, requestId)
  switch (said.result) {
    case 'asked':
      return { goTo: `/teams/${teamId}/say?said=${said.taskId}` as Route }
    case 'said':
      return { done: `“${said.phrase.words}”` }
    case 'not-found':
      return gone
  }
})

export const takeBack = formAction(TakeSayingBackForm, async (access, { teamId, taskId }) =>
  (await takeSayingBack(access, taskId))
    ? { goTo: `/teams/${teamId}/say` as Route }
    : { refused: 'It stands as before: somebody has done it already, or it was said just now.' },
)

const answerTo = (changed: ChangedPhrases, done: string) => (changed === 'changed' ? { done } : gone)

export const add = formAction(PhraseForm, async (access, { teamId: _team, ...phrase }) => {
  const added = await addPhrase(access, phrase)
  return added === 'full'
    ? { refused: 'There are 60 tiles already. Take one off first.' }
    : { done: `“${phrase.words}” is a tile now.` }
})

export const reword = formAction(PhraseForm, async (access, { teamId: _team, ...phrase }) =>
  answerTo(await rewordPhrase(access, phrase), 'Saved.'),
)

export const remove = formAction(PhraseActForm, async (access, { phraseId }) =>
  answerTo(await removePhrase(access, phraseId), 'The tile is off.'),
)

export const moveUp = formAction(PhraseActForm, async (access, { phraseId }) =>
  answerTo(await movePhraseUp(access, phraseId), 'Moved.'),
)
