import { answer, answerMember } from '@/lib/form/json-route'
import { asNeededJson, dayJson } from '@/lib/today/today-json'
import { readToday } from '@/lib/today/today.data'

/** The day of a team as JSON, for the copy that a device keeps for bad signal. */
export async function GET(_request: Request, { params }: RouteContext<'/api/teams/[teamId]/today'>): Promise<Response> {
  const { teamId } = await params
  return answerMember(teamId, async (access) => {
    const { on, day, asNeeded } = await readToday(access)
    const { zone, region, now } = access.clock
    return answer(200, {
      on: on.toString(),
      zone,
      region,
      at: now.toString(),
      ...dayJson(day),
      asNeeded: asNeeded.map(asNeededJson),
    })
  })
}
