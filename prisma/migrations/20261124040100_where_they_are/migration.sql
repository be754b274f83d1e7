-- Where the patient was, as a dated history (medications.md 4.5). The clock of the home itself is the team's zone: it
-- changes when somebody says that they have arrived, never by itself.
CREATE TABLE "zone_stays" (
    "team_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "zone_before" TEXT NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "zone_stays_pkey" PRIMARY KEY ("team_id","from_at")
);

-- ─── Written by hand ───

ALTER TABLE "zone_stays"
  ADD FOREIGN KEY ("team_id") REFERENCES "care_teams" ("id"),
  ADD FOREIGN KEY ("team_id", "set_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("zone" <> "zone_before");

ALTER TABLE "zone_stays" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "zone_stays" FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON "zone_stays" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY app_read ON "zone_stays" FOR SELECT TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_teams('member'))));
CREATE POLICY app_insert ON "zone_stays" FOR INSERT TO app_rw WITH CHECK ("team_id" = ANY (ARRAY(SELECT app_teams('record'))));
-- A journey that was written down by mistake may be taken back for a day; what is older stays as it was.
CREATE POLICY app_delete ON "zone_stays" FOR DELETE TO app_rw
  USING ("team_id" = ANY (ARRAY(SELECT app_teams('record'))) AND "set_at" > now() - interval '1 day');
GRANT SELECT, INSERT, DELETE ON "zone_stays" TO app_rw;
