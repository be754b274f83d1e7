import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Person } from '@/lib/auth/person'
import { pageOfCaseload, type CaseloadPage, type CaseloadQuery } from './caseload-order'
import { readDetails, type Details } from './details.data'
import { calls, isAssessmentDue } from './followed'
import { readFollowed } from './followed.data'

export interface Caseload extends CaseloadPage {
  /** Stage and what is new, of those on the page. */
  readonly details: ReadonlyMap<string, Details>
  /** How many people the nurse follows, found or not; how many of them need a call, or an assessment. */
  readonly follows: number
  readonly toCall: number
  readonly toAssess: number
}

/**
 * Everybody whom this person follows as a nurse, found, sorted and cut to a page. Three statements, however many
 * there are: the list, the details of those on the page, and the note that they were looked at.
 */
export async function readCaseload(person: Person, now: Temporal.Instant, query: CaseloadQuery): Promise<Caseload> {
  return person.transaction(async (tx) => {
    const all = await readFollowed(tx, person, now)
    const page = pageOfCaseload(all, query)
    const details = await readDetails(tx, person, page.people)
    const teamIds = page.people.map(({ teamId }) => teamId)
    await tx.$executeRaw`
      INSERT INTO audit_events (team_id, user_id, session_id, role, act)
      SELECT team_id, ${person.userId}::uuid, ${person.sessionId}::uuid, 'nurse', 'caseload-seen'
      FROM unnest(${teamIds}::uuid[]) AS seen (team_id)`
    return {
      ...page,
      details,
      follows: all.length,
      toCall: all.filter((one) => calls(one).length > 0).length,
      toAssess: all.filter(isAssessmentDue).length,
    }
  })
}
