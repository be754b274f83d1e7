-- What a nurse reads of all their patients at once: what raises a call, what was recorded last, when they looked.

-- The newest of each, without reading years of them.
CREATE INDEX "assessments_recorded" ON "assessments" ("team_id", "recorded_at" DESC);
CREATE INDEX "observations_recorded" ON "observations" ("team_id", "recorded_at" DESC);
-- When somebody was last in a team's own pages. Seeing it in the caseload is no look.
CREATE INDEX "audit_events_looks" ON "audit_events" ("team_id", "user_id", "at" DESC) WHERE "act" <> 'caseload-seen';

-- The facts that red flags rest on, for many teams: each only where the asker is a member, the newest of each field.
CREATE FUNCTION app_red_flag_facts_of(teams uuid[]) RETURNS TABLE (team_id uuid, field text, value jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT t.id, f.field, o.value
    FROM (SELECT unnest(teams) INTERSECT SELECT app_teams('member')) AS t (id)
    CROSS JOIN unnest(ARRAY['sym.breathless', 'sym.breathless_lying_flat', 'sym.confusion_new', 'sym.self_harm_thoughts', 'sym.morning_headache',
      'sym.poor_sleep', 'sym.daytime_sleepiness', 'sym.neck_weakness', 'sym.head_drop', 'sym.one_leg_swelling', 'sym.swallowing_trouble',
      'sym.choking_episode', 'sym.stumbling', 'measures.falls_3mo']) AS f (field)
    CROSS JOIN LATERAL (SELECT x.value FROM observations x WHERE x.team_id = t.id AND x.field = f.field
      ORDER BY x.observed_on DESC, x.recorded_at DESC LIMIT 1) o
    WHERE NOT EXISTS (SELECT FROM deaths d WHERE d.team_id = t.id)
  $$;

-- One team is a list of one, so that the fields stand in one place.
CREATE OR REPLACE FUNCTION app_red_flag_facts(team uuid) RETURNS TABLE (field text, value jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT f.field, f.value FROM app_red_flag_facts_of(ARRAY[team]) f $$;

REVOKE ALL ON FUNCTION app_red_flag_facts_of(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_red_flag_facts_of(uuid[]) TO app_rw;
