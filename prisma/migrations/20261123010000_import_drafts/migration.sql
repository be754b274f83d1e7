-- A file of answers that somebody is looking through before its visits are added: kept between the steps, one a person.
CREATE TABLE "import_drafts" (
    "team_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "file_name" TEXT,
    "content" TEXT NOT NULL,
    "problem" TEXT,
    "choices" JSONB NOT NULL DEFAULT '{}',
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_drafts_pkey" PRIMARY KEY ("team_id","user_id")
);

-- Whether an entry takes away a stage that was reached: its reason then says why. Other reasons lower nothing.
ALTER TABLE "stage_entries" ADD COLUMN "lowers" BOOLEAN NOT NULL DEFAULT false;

-- ─── Written by hand ───

ALTER TABLE "import_drafts"
  ADD FOREIGN KEY ("team_id", "user_id") REFERENCES "memberships" ("team_id", "user_id"),
  -- 1 MiB, as in lib/staging/import/parse-table.ts.
  ADD CHECK (octet_length("content") <= 1048576);
ALTER TABLE "stage_entries" ADD CHECK (NOT "lowers" OR ("scale" = 'kings' AND "reason" <> ''));

-- Nobody but the one who brought the file sees it before its visits are added.
ALTER TABLE "import_drafts" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import_drafts" FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON "import_drafts" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY app_read ON "import_drafts" FOR SELECT TO app_rw
  USING ("team_id" = ANY (ARRAY(SELECT app_teams('record'))) AND "user_id" = (SELECT app_user()));
CREATE POLICY app_insert ON "import_drafts" FOR INSERT TO app_rw
  WITH CHECK ("team_id" = ANY (ARRAY(SELECT app_teams('record'))) AND "user_id" = (SELECT app_user()));
CREATE POLICY app_update ON "import_drafts" FOR UPDATE TO app_rw
  USING ("team_id" = ANY (ARRAY(SELECT app_teams('record'))) AND "user_id" = (SELECT app_user()));
CREATE POLICY app_delete ON "import_drafts" FOR DELETE TO app_rw
  USING ("team_id" = ANY (ARRAY(SELECT app_teams('record'))) AND "user_id" = (SELECT app_user()));
GRANT SELECT, INSERT, UPDATE, DELETE ON "import_drafts" TO app_rw;
