-- What a new sheet changes in the plan waits until somebody who knows the family has gone through it.

-- What the need shows to those who were not told yet stays in the other columns; this waits. Null: nothing waits.
ALTER TABLE "need_displays" ADD COLUMN "untold" JSONB;

-- One evaluation of the plan after new answers: under which edition of the knowledge, what it changed, who was told when.
CREATE TABLE "plan_updates" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sheets" UUID[],
    "recorder_ids" UUID[],
    "state" TEXT NOT NULL,
    "knowledge_version" INTEGER NOT NULL,
    "flags" TEXT[],
    "new_flags" TEXT[],
    "changes" JSONB NOT NULL DEFAULT '[]',
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "told_by_id" UUID,
    "told_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_updates_pkey" PRIMARY KEY ("team_id","id")
);

CREATE INDEX "plan_updates_team_id_made_at_idx" ON "plan_updates"("team_id", "made_at" DESC);

-- How the plan of one patient is worked out beyond the rules of the knowledge.
CREATE TABLE "plan_options" (
    "team_id" UUID NOT NULL,
    "fast_change" BOOLEAN NOT NULL DEFAULT false,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_options_pkey" PRIMARY KEY ("team_id")
);

-- What the patient said they want to know, in their own words, for the nurses. The newest counts, the others stay.
CREATE TABLE "told_wishes" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "said_on" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "told_wishes_pkey" PRIMARY KEY ("team_id","id")
);

-- ─── Written by hand ───

-- One at a time waits: a second sheet joins the first.
CREATE UNIQUE INDEX "plan_updates_one_waits" ON "plan_updates" ("team_id") WHERE "state" = 'waiting';
ALTER TABLE "plan_updates"
  ADD FOREIGN KEY ("team_id") REFERENCES "care_teams" ("id"),
  ADD FOREIGN KEY ("team_id", "told_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("state" IN ('waiting', 'told', 'nothing-new', 'withdrawn')),
  ADD CHECK (("state" = 'told') = ("told_at" IS NOT NULL));
ALTER TABLE "plan_options"
  ADD FOREIGN KEY ("team_id") REFERENCES "care_teams" ("id"),
  ADD FOREIGN KEY ("team_id", "set_by_id") REFERENCES "memberships" ("team_id", "user_id");
ALTER TABLE "told_wishes"
  ADD FOREIGN KEY ("team_id", "recorded_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK (btrim("words") <> '');

-- The teams in which this person is a nurse: for policies, once a query.
CREATE FUNCTION app_nurse_teams() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT team_id FROM memberships
    WHERE user_id = nullif(current_setting('app.user_id', true), '')::uuid AND ended_at IS NULL AND role = 'nurse'
  $$;
REVOKE ALL ON FUNCTION app_nurse_teams() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_nurse_teams() TO app_rw;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['plan_updates', 'plan_options', 'told_wishes'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY owner_all ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;

CREATE POLICY app_read ON "plan_updates" FOR SELECT TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_teams('plan'))));
CREATE POLICY app_insert ON "plan_updates" FOR INSERT TO app_rw WITH CHECK ("team_id" = ANY (ARRAY(SELECT app_teams('record'))));
CREATE POLICY app_update ON "plan_updates" FOR UPDATE TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_teams('record'))));
GRANT SELECT, INSERT, UPDATE ON "plan_updates" TO app_rw;

CREATE POLICY app_read ON "plan_options" FOR SELECT TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_teams('plan'))));
CREATE POLICY app_insert ON "plan_options" FOR INSERT TO app_rw WITH CHECK ("team_id" = ANY (ARRAY(SELECT app_nurse_teams())));
CREATE POLICY app_update ON "plan_options" FOR UPDATE TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_nurse_teams())));
GRANT SELECT, INSERT, UPDATE ON "plan_options" TO app_rw;

CREATE POLICY app_read ON "told_wishes" FOR SELECT TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_nurse_teams())));
CREATE POLICY app_insert ON "told_wishes" FOR INSERT TO app_rw WITH CHECK ("team_id" = ANY (ARRAY(SELECT app_nurse_teams())));
GRANT SELECT, INSERT ON "told_wishes" TO app_rw;

-- A topic is opened for somebody, or closed again, by a nurse with the patient's consent (needs.md 6).
DROP POLICY app_insert ON "disclosure_grants";
DROP POLICY app_update ON "disclosure_grants";
DROP POLICY app_delete ON "disclosure_grants";
CREATE POLICY app_insert ON "disclosure_grants" FOR INSERT TO app_rw WITH CHECK ("team_id" = ANY (ARRAY(SELECT app_nurse_teams())));
CREATE POLICY app_delete ON "disclosure_grants" FOR DELETE TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_nurse_teams())));
ALTER TABLE "disclosure_grants" ADD FOREIGN KEY ("team_id", "granted_by_id") REFERENCES "memberships" ("team_id", "user_id");

-- Asked how much they want to see, somebody may say "ask me later" (needs.md 13): that is "only what I need now".
ALTER TABLE "disclosure_choices" ADD COLUMN "ask_later" BOOLEAN NOT NULL DEFAULT false;
