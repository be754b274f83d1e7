import { answer, answerChange } from '@/lib/form/json-route'
import { findNextDoses } from './find-next-doses'
import { NextDosesForm } from './next-doses-schema'

/** The next doses of a form as it is typed. It reads and saves nothing. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/teams/[teamId]/medications/next-doses'>,
): Promise<Response> {
  const { teamId } = await params
  return answerChange(request, teamId, 'regimen:propose', NextDosesForm, async (access, typed) => {
    const found = await findNextDoses(access, typed)
    return found ? answer(200, found) : answer(404, { error: 'This was not found.' })
  })
}
