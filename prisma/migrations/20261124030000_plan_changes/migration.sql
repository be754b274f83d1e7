-- How a plan changes besides its versions: holds and their ends, and what a caregiver proposes. What a prescription
-- says about time besides its rule, and how much of a liquid one dose is.
ALTER TABLE "regimen_versions"
    ADD COLUMN "volume_ml" DECIMAL(10,3),
    ADD COLUMN "time_critical" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "cut_off_min" INTEGER,
    ADD COLUMN "pinned_zone" TEXT;

ALTER TABLE "regimens" ADD COLUMN "follows_id" UUID;

CREATE TABLE "holds" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "regimen_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "words" TEXT,
    "held_by_id" UUID NOT NULL,
    "held_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "holds_pkey" PRIMARY KEY ("team_id","id")
);

CREATE TABLE "hold_ends" (
    "team_id" UUID NOT NULL,
    "hold_id" UUID NOT NULL,
    "to_at" TIMESTAMPTZ(3) NOT NULL,
    "words" TEXT,
    "ended_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hold_ends_pkey" PRIMARY KEY ("team_id","hold_id")
);

CREATE TABLE "regimen_proposals" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "regimen_id" UUID,
    "expect_version" INTEGER,
    "content" JSONB NOT NULL,
    "why" TEXT,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "regimen_proposals_pkey" PRIMARY KEY ("team_id","id")
);

CREATE TABLE "proposal_answers" (
    "team_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "words" TEXT,
    "answered_by_id" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposal_answers_pkey" PRIMARY KEY ("team_id","proposal_id")
);

CREATE INDEX "holds_team_id_regimen_id_from_at_idx" ON "holds"("team_id", "regimen_id", "from_at");
CREATE INDEX "regimen_proposals_team_id_proposed_at_idx" ON "regimen_proposals"("team_id", "proposed_at");

-- ─── Written by hand ───

ALTER TABLE "regimen_versions"
  ADD CHECK ("volume_ml" > 0),
  ADD CHECK ("cut_off_min" BETWEEN 1 AND 10080);
-- Starting again is a new line that points to the old one (medications.md 11).
ALTER TABLE "regimens"
  ADD FOREIGN KEY ("team_id", "follows_id") REFERENCES "regimens" ("team_id", "id"),
  ADD CHECK ("follows_id" <> "id");
ALTER TABLE "holds"
  ADD FOREIGN KEY ("team_id", "regimen_id") REFERENCES "regimens" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "held_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  -- Due at the start is held, due at the end is live: an empty hold would hold nothing.
  ADD CHECK ("to_at" > "from_at"),
  ADD CHECK ("reason" IN ('hospital', 'nothing_by_mouth', 'side_effect', 'clinician'));
ALTER TABLE "hold_ends"
  ADD FOREIGN KEY ("team_id", "hold_id") REFERENCES "holds" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "ended_by_id") REFERENCES "memberships" ("team_id", "user_id");
ALTER TABLE "regimen_proposals"
  ADD FOREIGN KEY ("team_id", "regimen_id") REFERENCES "regimens" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "proposed_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("kind" IN ('new', 'change', 'stop')),
  ADD CHECK (("kind" = 'new') = ("regimen_id" IS NULL)),
  ADD CHECK (("kind" = 'change') = ("expect_version" IS NOT NULL));
ALTER TABLE "proposal_answers"
  ADD FOREIGN KEY ("team_id", "proposal_id") REFERENCES "regimen_proposals" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "answered_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("answer" IN ('accepted', 'declined'));

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['holds', 'hold_ends', 'regimen_proposals', 'proposal_answers'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY owner_all ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY app_read ON %I FOR SELECT TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_teams(''medication''))))', name);
    EXECUTE format('CREATE POLICY app_insert ON %I FOR INSERT TO app_rw WITH CHECK ("team_id" = ANY (ARRAY(SELECT app_teams(''record''))))', name);
    -- What happened is only ever added to.
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_rw', name);
  END LOOP;
END $$;
