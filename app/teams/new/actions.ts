'use server'
import type { Route } from 'next'
import { personAction } from '@/lib/form/form-action'
import { createTeam } from '@/lib/team/teams.data'
import { NewTeamForm } from './new-team-schema'

export const makeTeam = personAction(NewTeamForm, async (person, { requestId, patientName, ...team }) => {
  const ofOneself = team.ownRole === 'patient' && patientName === ''
  await createTeam(person, requestId, { ...team, patientName: ofOneself ? team.ownName : patientName })
  return { goTo: `/teams/${requestId}/today` as Route }
})
