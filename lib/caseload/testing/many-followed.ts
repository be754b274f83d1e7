import type { Database } from '@/lib/db/client'
import { NEEDS } from '@/lib/needs/knowledge'

/**
 * Fills a nurse's caseload: so many patients, each with years of answers, observations, a plan, tasks and a history.
 * The same rows every time.
 */
export async function fillCaseload(owner: Database, nurseId: string, patients: number, visits: number): Promise<void> {
  // The ids tell the number of the patient, so that no list has to be kept.
  const teams = `SELECT ('c0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid AS id, n FROM generate_series(1, ${patients}) n`
  const other = `'d0000000-0000-4000-8000-000000000001'::uuid`
  const derived = `jsonb_build_object('total', 48 - v / 8, 'subtotals', jsonb_build_object('bulbar', 12, 'fineMotor', 12, 'grossMotor', 12, 'respiratory', 12),
    'kings', CASE WHEN v < 60 THEN '1' WHEN v < 120 THEN '2' WHEN v < 180 THEN '3' ELSE '4B' END, 'kingsRange', NULL, 'kingsNote', NULL,
    'mitos', v / 60, 'mitosRange', NULL, 'notes', '[]'::jsonb)`
  const statements = [
    `INSERT INTO users (id, email, name) VALUES (${other}, 'other@alongside.example', 'Another person')`,
    `INSERT INTO care_teams (id, patient_name, zone, region)
     SELECT id, 'Person ' || n, CASE n % 3 WHEN 0 THEN 'Europe/London' WHEN 1 THEN 'America/New_York' ELSE 'Asia/Tokyo' END, CASE n % 3 WHEN 0 THEN 'UK' WHEN 1 THEN 'US' ELSE 'other' END FROM (${teams}) t`,
    `INSERT INTO memberships (team_id, user_id, display_name, role, position, joined_at)
     SELECT id, '${nurseId}'::uuid, 'The nurse', 'nurse', 0, now() - interval '900 days' FROM (${teams}) t
     UNION ALL SELECT id, ${other}, 'Nora', 'coordinator', 1, now() - interval '900 days' FROM (${teams}) t`,
    `INSERT INTO assessments (team_id, id, assessed_on, q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12, item5_form, respondent, origin, derived, rules_version, recorded_by_id, recorded_at)
     SELECT id, gen_random_uuid(), current_date - (n % 200) - 4 * (${visits} - v), 4, 4, 4, 4, 4, 4, 4, 3, 3, 4, 4, 4, '5a', 'self', 'answered', ${derived}, 1,
       CASE v % 2 WHEN 0 THEN ${other} ELSE '${nurseId}'::uuid END, now() - ((n % 200) + 4 * (${visits} - v)) * interval '1 day'
     FROM (${teams}) t, generate_series(1, ${visits}) v`,
    `INSERT INTO observations (team_id, id, field, value, observed_on, recorded_by_id, recorded_at)
     SELECT id, gen_random_uuid(), field, CASE WHEN field LIKE 'sym.%' THEN to_jsonb((n + r) % 9 = 0) ELSE to_jsonb((n + r) % 3) END,
       current_date - 14 * (20 - r) - (n % 7), ${other}, now() - (14 * (20 - r) + (n % 7)) * interval '1 day'
     FROM (${teams}) t, generate_series(1, 20) r,
       unnest(ARRAY['sym.breathless', 'sym.breathless_lying_flat', 'sym.one_leg_swelling', 'sym.stumbling', 'sym.pain', 'sym.cramps', 'measures.falls_3mo', 'measures.fvc_pct']) field`,
    `INSERT INTO need_displays (team_id, need_id, state, better_updates, expected_since)
     SELECT id, need_id, CASE (n + place) % 4 WHEN 0 THEN 'expected_now' WHEN 1 THEN 'anticipate' ELSE 'not_now' END, 0, CASE (n + place) % 4 WHEN 0 THEN current_date - 20 END
     FROM (${teams}) t, unnest((SELECT array_agg(need) FROM need_names)) WITH ORDINALITY AS needs (need_id, place)`,
    `INSERT INTO need_statuses (team_id, need_id, status, checked_on, set_by_id, set_at)
     SELECT id, need_id, 'in_place', current_date - ((n * place) % 200)::int, ${other}, now() - ((n * place) % 200) * interval '1 day'
     FROM (${teams}) t, unnest((SELECT (array_agg(need))[1:20] FROM need_names)) WITH ORDINALITY AS needs (need_id, place)`,
    `INSERT INTO tasks (team_id, id, title, due_on, state, created_by_id, finished_at, finished_by_id)
     SELECT id, gen_random_uuid(), 'Task ' || k, current_date + 10 - k, CASE WHEN k > 12 THEN 'done' ELSE 'open' END, ${other},
       CASE WHEN k > 12 THEN now() - k * interval '1 day' END, CASE WHEN k > 12 THEN ${other} END
     FROM (${teams}) t, generate_series(1, 60) k`,
    `INSERT INTO audit_events (team_id, at, user_id, role, act)
     SELECT id, now() - (400 - k) * interval '12 hours', CASE WHEN k % 50 = 0 AND n % 5 > 0 THEN '${nurseId}'::uuid ELSE ${other} END, 'coordinator',
       CASE k % 3 WHEN 0 THEN 'dose-recorded' WHEN 1 THEN 'plan-seen' ELSE 'today-seen' END
     FROM (${teams}) t, generate_series(1, 400) k`,
    'ANALYZE',
  ]
  await owner.$executeRawUnsafe(
    `CREATE TABLE need_names AS SELECT unnest(ARRAY[${NEEDS.map(({ id }) => `'${id}'`).join(', ')}]) AS need`,
  )
  for (const statement of statements) await owner.$executeRawUnsafe(statement)
  await owner.$executeRawUnsafe('DROP TABLE need_names')
}
