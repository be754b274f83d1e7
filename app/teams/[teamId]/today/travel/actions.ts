'use server'
import type { Route } from 'next'
import { formAction } from '@/lib/form/form-action'
import { moveHome, takeMoveBack } from '@/lib/medications/journey.data'
import { formatDayTime } from '@/lib/text/dates'
import { ArriveForm, TakeArrivalBackForm } from './travel-schema'

export const arrive = formAction(ArriveForm, async (access, { teamId, ...move }) => {
  const moved = await moveHome(access, move)
  switch (moved.result) {
    case 'moved':
      return { goTo: `/teams/${teamId}/today/travel` as Route }
    case 'ask-time':
      return {
        refused: 'The time is not within the last seven days. Choose when you arrived, then show the doses again.',
      }
    case 'before-last': {
      const { now, zone, region } = access.clock
      return {
        refused: `The clock was changed ${formatDayTime(moved.last, now, zone, region)}. Choose a time after that.`,
      }
    }
    case 'same-zone':
      return { refused: 'The clock is there already. Nothing was changed.' }
    case 'other-request':
      return { refused: 'This was saved already, as something else. Nothing was changed.' }
  }
})

export const takeArrivalBack = formAction(TakeArrivalBackForm, async (access, { teamId, at }) =>
  (await takeMoveBack(access, at)) !== 'too-late'
    ? { goTo: `/teams/${teamId}/today/travel` as Route }
    : {
        refused:
          'A change of the clock can be taken back for a day, and only the last one. You can set the clock again.',
      },
)
