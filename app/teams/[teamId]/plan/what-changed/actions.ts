'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import { tellTeam } from '@/lib/needs/what-changed.data'
import { formatDayTime } from '@/lib/text/dates'
import { TellForm } from './what-changed-schema'

export const tellTheTeam = formAction(TellForm, async (access, { teamId, updateId, version }) => {
  const answer = await tellTeam(access, updateId, version)
  switch (answer.result) {
    case 'told':
      return { goTo: `/teams/${teamId}/plan` as Route }
    case 'already-told':
      return {
        refused: `${answer.byName} has told the team already, ${formatDayTime(answer.at, access.clock.now, access.clock.zone, access.clock.region)}. Nothing was done twice.`,
      }
    case 'changed-meanwhile':
      return { refused: 'More answers came a moment ago. Look at it once more: the page now shows all of it.' }
    case 'not-found':
      return { refused: 'This does not wait any more. The plan shows how things are.' }
  }
})
