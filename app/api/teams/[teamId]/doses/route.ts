import type { z } from 'zod'
import type { Access } from '@/lib/auth/access'
import { recordDose, recordExtraDose, type RecordedDose } from '@/lib/medications/doses.data'
import { sayAlready, sayPrnWarning } from '@/lib/medications/entry-words'
import { recordPrnDose, type RecordedPrnDose } from '@/lib/medications/prn-doses.data'
import { answer, answerChange } from '@/lib/form/json-route'
import { entryJson } from '@/lib/today/today-json'
import { DoseBody } from './dose-body'

/** Records what happened with a dose, for the queue of a device that was offline. */
export async function POST(request: Request, { params }: RouteContext<'/api/teams/[teamId]/doses'>): Promise<Response> {
  const { teamId } = await params
  const record = async (access: Access, body: z.output<typeof DoseBody>) => {
    if ('slotKey' in body) return sayRecorded(access, await recordDose(access, body))
    if (body.kind === 'extra') return sayRecorded(access, await recordExtraDose(access, body))
    return sayRecorded(access, await recordPrnDose(access, body))
  }
  return answerChange(request, teamId, 'dose:record', DoseBody, record, 'dose')
}

function sayRecorded(access: Access, recorded: RecordedDose | RecordedPrnDose): Response {
  switch (recorded.result) {
    case 'recorded':
      return answer(201, recorded)
    case 'already':
      return answer(409, {
        result: 'already',
        entry: entryJson(recorded.entry),
        words: sayAlready(recorded.entry, access.clock),
      })
    case 'stale-plan': {
      const { version, amount, form } = recorded.version
      return answer(409, {
        result: 'stale-plan',
        version,
        amount,
        form,
        words: 'The prescription has changed. Look at it, then record what happened.',
      })
    }
    case 'warn': {
      const { warning, limits, last } = recorded
      const words = sayPrnWarning(warning, limits, last, access.clock)
      return answer(409, {
        result: 'warn',
        reasons: warning.reasons,
        nextOk: warning.nextOk?.toString() ?? null,
        words,
      })
    }
    case 'not-planned':
      return answer(422, { result: 'not-planned', error: 'The plan has no such dose.' })
    case 'not-as-needed':
      return answer(422, { result: 'not-as-needed', error: 'This medicine has planned doses: name the slot.' })
    case 'ask-time':
      return answer(422, { result: 'ask-time', problem: recorded.problem, error: 'Please look at the time again.' })
    case 'other-request':
      return answer(422, { result: 'other-request', error: 'This id was used for something else.' })
    case 'not-found':
      return answer(404, { error: 'This was not found.' })
  }
}
