-- How an as-needed medicine is given, what it did, and where a patch was and is.
CREATE TABLE "as_needed_plans" (
    "team_id" UUID NOT NULL,
    "regimen_id" UUID NOT NULL,
    "group_id" UUID,
    "place" INTEGER,
    "try_first" TEXT,
    "look_for" TEXT,
    "call_when" TEXT,
    "ask_after_min" INTEGER NOT NULL DEFAULT 60,
    "review_on" DATE,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "as_needed_plans_pkey" PRIMARY KEY ("team_id","regimen_id")
);

CREATE TABLE "dose_effects" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dose_record_id" UUID NOT NULL,
    "effect" TEXT NOT NULL,
    "level" INTEGER,
    "words" TEXT,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "dose_effects_pkey" PRIMARY KEY ("team_id","id")
);

CREATE TABLE "patch_removals" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "regimen_id" UUID NOT NULL,
    "site" TEXT,
    "reason" TEXT,
    "removed_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "patch_removals_pkey" PRIMARY KEY ("team_id","id")
);

ALTER TABLE "dose_records"
    ADD COLUMN "symptom_level" INTEGER,
    ADD COLUMN "site" TEXT;

CREATE INDEX "dose_effects_team_id_dose_record_id_idx" ON "dose_effects"("team_id", "dose_record_id");
CREATE INDEX "patch_removals_team_id_regimen_id_removed_at_idx" ON "patch_removals"("team_id", "regimen_id", "removed_at");
CREATE INDEX "as_needed_plans_team_id_group_id_idx" ON "as_needed_plans"("team_id", "group_id");

-- ─── Written by hand ───

ALTER TABLE "as_needed_plans"
  ADD FOREIGN KEY ("team_id", "regimen_id") REFERENCES "regimens" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "changed_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("ask_after_min" BETWEEN 5 AND 1440),
  ADD CHECK ("place" BETWEEN 1 AND 99);
ALTER TABLE "dose_effects"
  ADD FOREIGN KEY ("team_id", "dose_record_id") REFERENCES "dose_records" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "recorded_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("effect" IN ('worked', 'partly', 'no', 'too_sleepy')),
  ADD CHECK ("level" BETWEEN 0 AND 10);
ALTER TABLE "patch_removals"
  ADD FOREIGN KEY ("team_id", "regimen_id") REFERENCES "regimens" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "recorded_by_id") REFERENCES "memberships" ("team_id", "user_id");
ALTER TABLE "dose_records" ADD CHECK ("symptom_level" BETWEEN 0 AND 10);

DO $$
DECLARE
  t record;
BEGIN
  FOR t IN SELECT * FROM (VALUES ('as_needed_plans', 'record', true), ('dose_effects', 'dose', false), ('patch_removals', 'dose', false))
    AS tables (name, writes, changes)
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t.name);
    EXECUTE format('CREATE POLICY owner_all ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t.name);
    EXECUTE format('CREATE POLICY app_read ON %I FOR SELECT TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_teams(''medication''))))', t.name);
    EXECUTE format('CREATE POLICY app_insert ON %I FOR INSERT TO app_rw WITH CHECK ("team_id" = ANY (ARRAY(SELECT app_teams(%L))))', t.name, t.writes);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_rw', t.name);
    IF t.changes THEN
      EXECUTE format('CREATE POLICY app_update ON %I FOR UPDATE TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_teams(%L))))', t.name, t.writes);
      EXECUTE format('GRANT UPDATE ON %I TO app_rw', t.name);
    END IF;
  END LOOP;
END $$;
