import { randomUUID } from 'node:crypto'
import { oneVisit } from '../furnish'
import { everyone, medicineReaders, noHelper, type Allowed, type Things } from './matrix'

export interface RouteRow {
  readonly allowed: Allowed
  readonly method: 'GET' | 'POST'
  /** What is sent, right in every field. */
  readonly body?: (things: Things) => object | FormData
  /** A plain form of a page: it leads on to a page, or to the sign-in. */
  readonly isForm?: true
}

function fileForm(): FormData {
  const form = new FormData()
  form.append('file', new File([oneVisit('2025-03-04')], 'visits.csv', { type: 'text/csv' }))
  return form
}

/** Every route that is not a page. */
export const routes: Readonly<Record<string, RouteRow>> = {
  '/icon.svg': { allowed: 'anyone', method: 'GET' },
  '/api/teams/[teamId]/today': { allowed: everyone, method: 'GET' },
  '/api/teams/[teamId]/doses': {
    allowed: medicineReaders,
    method: 'POST',
    body: ({ regimenId, openSlotKey }) => ({
      ...{ requestId: randomUUID(), regimenId, slotKey: openSlotKey, kind: 'given' },
    }),
  },
  '/api/teams/[teamId]/tasks/[taskId]/done': {
    allowed: everyone,
    method: 'POST',
    body: () => ({ requestId: randomUUID() }),
  },
  '/teams/[teamId]/medications/next-doses': {
    allowed: noHelper,
    method: 'POST',
    body: ({ teamId, regimenId }) => ({ teamId, regimenId, how: 'daily', time1: '08:00', everyDays: '1', unit: 'mg' }),
  },
  '/livez': { allowed: 'anyone', method: 'GET' },
  '/readyz': { allowed: 'anyone', method: 'GET' },
  '/teams/[teamId]/stage/import/file': { allowed: noHelper, method: 'POST', body: fileForm, isForm: true },
  '/teams/[teamId]/events': { allowed: everyone, method: 'GET' },
}
