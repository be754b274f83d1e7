'use server'
import { formAction } from '@/lib/form/form-action'
import { chooseDisclosure, chooseOwnStage } from '@/lib/team/disclosure.data'
import { DisclosureForm, OwnStageForm } from './disclosure-schema'

export const choose = formAction(DisclosureForm, async (access, { userId, version, setting }) => {
  const result = await chooseDisclosure(access, { userId, version, setting })
  if (result === 'changed-meanwhile') {
    return { refused: 'This was changed elsewhere a moment ago. Nothing was done. The page now shows how it stands.' }
  }
  return { done: 'Chosen. It counts from now on, and you can change it at any time.' }
})

export const chooseStage = formAction(OwnStageForm, async (access, { stage }) => {
  await chooseOwnStage(access, stage)
  return {
    done:
      stage === 'shown' ? 'You see your stage and scores from now on.' : 'Your stage and scores are not shown to you.',
  }
})
