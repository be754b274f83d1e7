-- Measures as they were typed, and taking back what was recorded or entered by mistake: nothing is overwritten.

-- AlterTable
ALTER TABLE "observations" ADD COLUMN "typed" TEXT, ADD COLUMN "basis" TEXT;
ALTER TABLE "stage_entries" ADD COLUMN "parts" JSONB;

-- CreateTable
CREATE TABLE "observation_voids" (
    "team_id" UUID NOT NULL,
    "observation_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "voided_by_id" UUID NOT NULL,
    "voided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "observation_voids_pkey" PRIMARY KEY ("team_id","observation_id")
);

-- CreateTable
CREATE TABLE "stage_entry_voids" (
    "team_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "voided_by_id" UUID NOT NULL,
    "voided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stage_entry_voids_pkey" PRIMARY KEY ("team_id","entry_id")
);

-- ─── Written by hand ───

ALTER TABLE "observations"
  ADD CHECK (length("typed") <= 60),
  -- Which test, or which weight the loss is counted from (needs.md 3.3).
  ADD CHECK ("basis" IN ('forced', 'slow', 'before-illness', 'at-diagnosis'));
ALTER TABLE "stage_entries" ADD CHECK (jsonb_typeof("parts") = 'array');
ALTER TABLE "observation_voids"
  ADD FOREIGN KEY ("team_id", "observation_id") REFERENCES "observations" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "voided_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("reason" <> '');
ALTER TABLE "stage_entry_voids"
  ADD FOREIGN KEY ("team_id", "entry_id") REFERENCES "stage_entries" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "voided_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("reason" <> '');

-- What happened is only ever added to.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['observation_voids', 'stage_entry_voids'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY owner_all ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY app_read ON %I FOR SELECT TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_teams(''plan''))))', name);
    EXECUTE format('CREATE POLICY app_insert ON %I FOR INSERT TO app_rw WITH CHECK ("team_id" = ANY (ARRAY(SELECT app_teams(''record''))))', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_rw', name);
  END LOOP;
END $$;

-- Red flags rest on what stands: what was taken back raises none.
CREATE OR REPLACE FUNCTION app_red_flag_facts_of(teams uuid[]) RETURNS TABLE (team_id uuid, field text, value jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT t.id, f.field, o.value
    FROM (SELECT unnest(teams) INTERSECT SELECT app_teams('member')) AS t (id)
    CROSS JOIN unnest(ARRAY['sym.breathless', 'sym.breathless_lying_flat', 'sym.confusion_new', 'sym.self_harm_thoughts', 'sym.morning_headache',
      'sym.poor_sleep', 'sym.daytime_sleepiness', 'sym.neck_weakness', 'sym.head_drop', 'sym.one_leg_swelling', 'sym.swallowing_trouble',
      'sym.choking_episode', 'sym.stumbling', 'measures.falls_3mo']) AS f (field)
    CROSS JOIN LATERAL (SELECT x.value FROM observations x WHERE x.team_id = t.id AND x.field = f.field
      AND NOT EXISTS (SELECT FROM observation_voids v WHERE v.team_id = x.team_id AND v.observation_id = x.id)
      ORDER BY x.observed_on DESC, x.recorded_at DESC LIMIT 1) o
    WHERE NOT EXISTS (SELECT FROM deaths d WHERE d.team_id = t.id)
  $$;
