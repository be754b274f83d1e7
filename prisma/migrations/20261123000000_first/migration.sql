-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "is_cast" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "public_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "device" TEXT NOT NULL,
    "signed_in_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE UNLOGGED TABLE "rate_counts" (
    "bucket" TEXT NOT NULL,
    "window_at" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_counts_pkey" PRIMARY KEY ("bucket","window_at")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "team_id" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID NOT NULL,
    "session_id" UUID,
    "role" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "object_id" TEXT,
    "result" TEXT NOT NULL DEFAULT 'done',
    "request_id" UUID,
    "address_prefix" TEXT,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "outbox_events" (
    "id" BIGSERIAL NOT NULL,
    "team_id" UUID NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_events_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "team_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("team_id","key")
);

-- CreateTable
CREATE TABLE "regimens" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "medicine_id" TEXT,
    "name" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "regimens_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "regimen_versions" (
    "team_id" UUID NOT NULL,
    "regimen_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "rule" JSONB NOT NULL,
    "amount" DECIMAL(10,3) NOT NULL,
    "unit" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "strength" TEXT,
    "instructions" TEXT,
    "why" TEXT,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "regimen_versions_pkey" PRIMARY KEY ("team_id","regimen_id","version")
);

-- CreateTable
CREATE TABLE "discontinuations" (
    "team_id" UUID NOT NULL,
    "regimen_id" UUID NOT NULL,
    "stopped_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "stopped_by_id" UUID NOT NULL,

    CONSTRAINT "discontinuations_pkey" PRIMARY KEY ("team_id","regimen_id")
);

-- CreateTable
CREATE TABLE "dose_records" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "regimen_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "slot_key" TEXT,
    "kind" TEXT NOT NULL,
    "voids_id" UUID,
    "amount" DECIMAL(10,3),
    "unit" TEXT,
    "form" TEXT,
    "route" TEXT,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,
    "reason" TEXT,
    "flags" TEXT[],

    CONSTRAINT "dose_records_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "live_doses" (
    "team_id" UUID NOT NULL,
    "regimen_id" UUID NOT NULL,
    "slot_key" TEXT NOT NULL,
    "dose_record_id" UUID NOT NULL,

    CONSTRAINT "live_doses_pkey" PRIMARY KEY ("team_id","regimen_id","slot_key")
);

-- CreateTable
CREATE TABLE "dose_claims" (
    "team_id" UUID NOT NULL,
    "regimen_id" UUID NOT NULL,
    "slot_key" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dose_claims_pkey" PRIMARY KEY ("team_id","regimen_id","slot_key")
);

-- CreateTable
CREATE TABLE "observations" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "observed_on" DATE NOT NULL,
    "note" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "observations_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "need_statuses" (
    "team_id" UUID NOT NULL,
    "need_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "note" TEXT,
    "checked_on" DATE,
    "ask_again_on" DATE,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "need_statuses_pkey" PRIMARY KEY ("team_id","need_id")
);

-- CreateTable
CREATE TABLE "need_displays" (
    "team_id" UUID NOT NULL,
    "need_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "held_by" TEXT,
    "anticipate_since" DATE,
    "expected_since" DATE,
    "better_updates" INTEGER NOT NULL DEFAULT 0,
    "shown_under" JSONB,

    CONSTRAINT "need_displays_pkey" PRIMARY KEY ("team_id","need_id")
);

-- CreateTable
CREATE TABLE "need_choices" (
    "team_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "need_id" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "need_choices_pkey" PRIMARY KEY ("team_id","user_id","need_id")
);

-- CreateTable
CREATE TABLE "assessments" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessed_on" DATE NOT NULL,
    "q1" SMALLINT,
    "q2" SMALLINT,
    "q3" SMALLINT,
    "q4" SMALLINT,
    "q5" SMALLINT,
    "item5_form" TEXT,
    "q6" SMALLINT,
    "q7" SMALLINT,
    "q8" SMALLINT,
    "q9" SMALLINT,
    "q10" SMALLINT,
    "q11" SMALLINT,
    "q12" SMALLINT,
    "gastrostomy" BOOLEAN,
    "niv" BOOLEAN,
    "respondent" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "fingerprint" TEXT,
    "derived" JSONB NOT NULL,
    "rules_version" INTEGER NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assessments_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "assessment_voids" (
    "team_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "voided_by_id" UUID NOT NULL,
    "voided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assessment_voids_pkey" PRIMARY KEY ("team_id","assessment_id")
);

-- CreateTable
CREATE TABLE "assessment_drafts" (
    "team_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "assessed_on" DATE NOT NULL,
    "answers" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assessment_drafts_pkey" PRIMARY KEY ("team_id","user_id")
);

-- CreateTable
CREATE TABLE "stage_entries" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "scale" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "entered_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stage_entries_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "deaths" (
    "team_id" UUID NOT NULL,
    "died_on" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deaths_pkey" PRIMARY KEY ("team_id")
);

-- CreateTable
CREATE TABLE "tasks" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT,
    "due_on" DATE,
    "due_time" TEXT,
    "assignee_id" UUID,
    "need_id" TEXT,
    "need_task_key" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "finished_at" TIMESTAMPTZ(3),
    "finished_by_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tasks_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "care_teams" (
    "id" UUID NOT NULL,
    "patient_name" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "onset_on" DATE,
    "onset_month_only" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "care_teams_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "team_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "sees_plan" BOOLEAN NOT NULL DEFAULT false,
    "sees_medication" BOOLEAN NOT NULL DEFAULT false,
    "gives_medication" BOOLEAN NOT NULL DEFAULT false,
    "acts_for_patient" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("team_id","user_id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "sees_plan" BOOLEAN NOT NULL DEFAULT false,
    "sees_medication" BOOLEAN NOT NULL DEFAULT false,
    "gives_medication" BOOLEAN NOT NULL DEFAULT false,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "disclosure_choices" (
    "team_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "setting" TEXT NOT NULL,
    "sees_stage" BOOLEAN NOT NULL DEFAULT false,
    "chosen_by_id" UUID NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "disclosure_choices_pkey" PRIMARY KEY ("team_id","user_id")
);

-- CreateTable
CREATE TABLE "disclosure_grants" (
    "team_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "need_id" TEXT NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "disclosure_grants_pkey" PRIMARY KEY ("team_id","user_id","need_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_public_id_key" ON "sessions"("public_id");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "rate_counts_window_at_idx" ON "rate_counts"("window_at");

-- CreateIndex
CREATE INDEX "audit_events_team_id_at_idx" ON "audit_events"("team_id", "at" DESC);

-- CreateIndex
CREATE INDEX "outbox_events_xid_id_idx" ON "outbox_events"("xid", "id");

-- CreateIndex
CREATE INDEX "dose_records_team_id_regimen_id_given_at_idx" ON "dose_records"("team_id", "regimen_id", "given_at");

-- CreateIndex
CREATE UNIQUE INDEX "dose_records_team_id_voids_id_key" ON "dose_records"("team_id", "voids_id");

-- CreateIndex
CREATE INDEX "observations_team_id_field_observed_on_recorded_at_idx" ON "observations"("team_id", "field", "observed_on" DESC, "recorded_at" DESC);

-- CreateIndex
CREATE INDEX "assessments_team_id_assessed_on_idx" ON "assessments"("team_id", "assessed_on");

-- CreateIndex
CREATE UNIQUE INDEX "assessments_team_id_fingerprint_key" ON "assessments"("team_id", "fingerprint");

-- CreateIndex
CREATE INDEX "tasks_team_id_state_due_on_idx" ON "tasks"("team_id", "state", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "tasks_team_id_need_id_need_task_key_key" ON "tasks"("team_id", "need_id", "need_task_key");

-- CreateIndex
CREATE INDEX "memberships_user_id_idx" ON "memberships"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "memberships_team_id_position_key" ON "memberships"("team_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");


-- ─── From here on: written by hand. Rules that the database can hold, and the second wall (security.md 3). ───

-- Foreign keys carry the team, so that no row can ever point into another team.
ALTER TABLE "sessions" ADD FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE;
ALTER TABLE "memberships"
  ADD FOREIGN KEY ("team_id") REFERENCES "care_teams" ("id"),
  ADD FOREIGN KEY ("user_id") REFERENCES "users" ("id"),
  ADD CHECK ("role" IN ('patient', 'caregiver', 'coordinator', 'nurse', 'helper')),
  ADD CHECK ("sees_medication" OR NOT "gives_medication");
-- One patient at a time in a team.
CREATE UNIQUE INDEX "memberships_one_patient" ON "memberships" ("team_id") WHERE "role" = 'patient' AND "ended_at" IS NULL;
ALTER TABLE "care_teams" ADD CHECK ("region" IN ('US', 'UK', 'other'));
ALTER TABLE "invitations"
  ADD FOREIGN KEY ("team_id", "invited_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("role" IN ('patient', 'caregiver', 'coordinator', 'nurse', 'helper'));
-- Only one open invitation for each address and team.
CREATE UNIQUE INDEX "invitations_one_open" ON "invitations" ("team_id", "email") WHERE "used_at" IS NULL AND "revoked_at" IS NULL;
ALTER TABLE "disclosure_choices"
  ADD FOREIGN KEY ("team_id", "user_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("setting" IN ('now', 'coming', 'everything'));
ALTER TABLE "disclosure_grants"
  ADD FOREIGN KEY ("team_id", "user_id") REFERENCES "memberships" ("team_id", "user_id");

ALTER TABLE "assessments"
  ADD FOREIGN KEY ("team_id", "recorded_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("q1" BETWEEN 0 AND 4), ADD CHECK ("q2" BETWEEN 0 AND 4), ADD CHECK ("q3" BETWEEN 0 AND 4),
  ADD CHECK ("q4" BETWEEN 0 AND 4), ADD CHECK ("q5" BETWEEN 0 AND 4), ADD CHECK ("q6" BETWEEN 0 AND 4),
  ADD CHECK ("q7" BETWEEN 0 AND 4), ADD CHECK ("q8" BETWEEN 0 AND 4), ADD CHECK ("q9" BETWEEN 0 AND 4),
  ADD CHECK ("q10" BETWEEN 0 AND 4), ADD CHECK ("q11" BETWEEN 0 AND 4), ADD CHECK ("q12" BETWEEN 0 AND 4),
  ADD CHECK ("item5_form" IN ('5a', '5b')),
  ADD CHECK ("respondent" IN ('self', 'proxy', 'clinician')),
  ADD CHECK ("origin" IN ('answered', 'imported'));
ALTER TABLE "assessment_voids"
  ADD FOREIGN KEY ("team_id", "assessment_id") REFERENCES "assessments" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "voided_by_id") REFERENCES "memberships" ("team_id", "user_id");
ALTER TABLE "assessment_drafts"
  ADD FOREIGN KEY ("team_id", "user_id") REFERENCES "memberships" ("team_id", "user_id");
ALTER TABLE "stage_entries"
  ADD FOREIGN KEY ("team_id", "entered_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  -- Stage 5 is only ever the record of a death (staging.md 7).
  ADD CHECK (("scale" = 'kings' AND "value" IN ('1', '2', '3', '4A', '4B', '4AB')) OR ("scale" = 'mitos' AND "value" IN ('0', '1', '2', '3', '4')));
ALTER TABLE "deaths"
  ADD FOREIGN KEY ("team_id", "recorded_by_id") REFERENCES "memberships" ("team_id", "user_id");

ALTER TABLE "observations"
  ADD FOREIGN KEY ("team_id", "recorded_by_id") REFERENCES "memberships" ("team_id", "user_id");
ALTER TABLE "need_statuses"
  ADD FOREIGN KEY ("team_id", "set_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("status" IN ('none', 'discussing', 'in_progress', 'in_place', 'declined'));
ALTER TABLE "need_choices"
  ADD FOREIGN KEY ("team_id", "user_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("choice" IN ('opened', 'never'));
ALTER TABLE "need_displays" ADD FOREIGN KEY ("team_id") REFERENCES "care_teams" ("id");

ALTER TABLE "tasks"
  ADD FOREIGN KEY ("team_id", "assignee_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD FOREIGN KEY ("team_id", "created_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD FOREIGN KEY ("team_id", "finished_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("state" IN ('open', 'done', 'skipped')),
  ADD CHECK (("state" = 'open') = ("finished_at" IS NULL)),
  ADD CHECK ("due_time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');

ALTER TABLE "regimens"
  ADD FOREIGN KEY ("team_id", "created_by_id") REFERENCES "memberships" ("team_id", "user_id");
ALTER TABLE "regimen_versions"
  ADD FOREIGN KEY ("team_id", "regimen_id") REFERENCES "regimens" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "changed_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("amount" > 0);
ALTER TABLE "discontinuations"
  ADD FOREIGN KEY ("team_id", "regimen_id") REFERENCES "regimens" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "stopped_by_id") REFERENCES "memberships" ("team_id", "user_id");
ALTER TABLE "dose_records"
  ADD FOREIGN KEY ("team_id", "regimen_id", "version") REFERENCES "regimen_versions" ("team_id", "regimen_id", "version"),
  ADD FOREIGN KEY ("team_id", "voids_id") REFERENCES "dose_records" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "recorded_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("kind" IN ('given', 'partly', 'not_given', 'extra', 'void')),
  ADD CHECK (("kind" = 'void') = ("voids_id" IS NOT NULL)),
  ADD CHECK ("kind" NOT IN ('void', 'not_given') OR "reason" IS NOT NULL);
-- Deferred: the slot is taken first, its event follows in the same transaction.
ALTER TABLE "live_doses"
  ADD FOREIGN KEY ("team_id", "dose_record_id") REFERENCES "dose_records" ("team_id", "id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "dose_claims"
  ADD FOREIGN KEY ("team_id", "regimen_id") REFERENCES "regimens" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "user_id") REFERENCES "memberships" ("team_id", "user_id");
ALTER TABLE "audit_events" ADD FOREIGN KEY ("team_id") REFERENCES "care_teams" ("id");
ALTER TABLE "outbox_events" ADD FOREIGN KEY ("team_id") REFERENCES "care_teams" ("id");
ALTER TABLE "idempotency_keys" ADD FOREIGN KEY ("team_id") REFERENCES "care_teams" ("id");

-- ─── Who is asking ───

-- The person of this transaction, or null: then every team table is empty.
CREATE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE SET search_path = pg_catalog, public
  AS $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;

-- The teams in which that person may do a kind of thing. Policies call it in a sub-select, so once per query, not per row.
-- member: any member. plan, medication, dose: health data, for helpers by flag only. record: everyone but helpers.
-- manage: who may invite. patient: the patient alone.
CREATE FUNCTION app_teams(kind text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT team_id FROM memberships
    WHERE user_id = nullif(current_setting('app.user_id', true), '')::uuid AND ended_at IS NULL
      AND CASE kind
        WHEN 'member' THEN true
        WHEN 'plan' THEN role <> 'helper' OR sees_plan
        WHEN 'medication' THEN role <> 'helper' OR sees_medication
        WHEN 'dose' THEN role <> 'helper' OR gives_medication
        WHEN 'record' THEN role <> 'helper'
        WHEN 'manage' THEN role IN ('patient', 'coordinator') OR (acts_for_patient AND role <> 'helper')
        WHEN 'patient' THEN role = 'patient'
        ELSE false
      END
  $$;

-- ─── Row-level security: a policy to read and one to write on every team table ───

DO $$
DECLARE
  t record;
  key text;
BEGIN
  FOR t IN SELECT * FROM (VALUES
    -- table, who reads, who writes
    ('care_teams', 'member', 'record'),
    ('memberships', 'member', 'manage'),
    ('invitations', 'manage', 'manage'),
    ('disclosure_choices', 'member', 'patient'),
    ('disclosure_grants', 'member', 'record'),
    ('assessments', 'plan', 'record'),
    ('assessment_voids', 'plan', 'record'),
    ('assessment_drafts', 'plan', 'record'),
    ('stage_entries', 'plan', 'record'),
    ('deaths', 'member', 'record'),
    ('observations', 'plan', 'record'),
    ('need_statuses', 'plan', 'record'),
    ('need_displays', 'plan', 'record'),
    ('need_choices', 'plan', 'plan'),
    ('tasks', 'member', 'member'),
    ('regimens', 'medication', 'record'),
    ('regimen_versions', 'medication', 'record'),
    ('discontinuations', 'medication', 'record'),
    ('dose_records', 'medication', 'dose'),
    ('live_doses', 'medication', 'dose'),
    ('dose_claims', 'medication', 'dose'),
    ('audit_events', 'member', 'member'),
    ('outbox_events', 'member', 'member'),
    ('idempotency_keys', 'member', 'member')
  ) AS tables (name, reads, writes)
  LOOP
    key := CASE t.name WHEN 'care_teams' THEN 'id' ELSE 'team_id' END;
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t.name);
    -- Migrations, the seed and the few functions below run as the owner.
    EXECUTE format('CREATE POLICY owner_all ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t.name);
    EXECUTE format('CREATE POLICY app_read ON %I FOR SELECT TO app_rw USING (%I = ANY (ARRAY(SELECT app_teams(%L))))', t.name, key, t.reads);
    EXECUTE format('CREATE POLICY app_insert ON %I FOR INSERT TO app_rw WITH CHECK (%I = ANY (ARRAY(SELECT app_teams(%L))))', t.name, key, t.writes);
    IF t.name NOT IN ('audit_events', 'dose_records', 'assessments', 'assessment_voids', 'stage_entries', 'deaths', 'observations',
                      'regimens', 'regimen_versions', 'discontinuations', 'outbox_events', 'idempotency_keys') THEN
      EXECUTE format('CREATE POLICY app_update ON %I FOR UPDATE TO app_rw USING (%I = ANY (ARRAY(SELECT app_teams(%L))))', t.name, key, t.writes);
      EXECUTE format('CREATE POLICY app_delete ON %I FOR DELETE TO app_rw USING (%I = ANY (ARRAY(SELECT app_teams(%L))))', t.name, key, t.writes);
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_rw', t.name);
    ELSE
      -- What happened is only ever added to.
      EXECUTE format('GRANT SELECT, INSERT ON %I TO app_rw', t.name);
    END IF;
  END LOOP;
END $$;

-- Locking a parent row (SELECT … FOR UPDATE) needs the right to update it; the check stays false for a real change.
GRANT UPDATE ("name") ON "regimens" TO app_rw;
CREATE POLICY app_lock ON "regimens" FOR UPDATE TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_teams('dose')))) WITH CHECK (false);

-- Memberships are ended, never deleted.
REVOKE DELETE ON "memberships", "care_teams" FROM app_rw;

GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;

-- A person sees their own account row and nobody else's.
ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "users" FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON "users" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY app_self ON "users" FOR SELECT TO app_rw USING ("id" = app_user());
CREATE POLICY app_self_change ON "users" FOR UPDATE TO app_rw USING ("id" = app_user());
GRANT SELECT ("id", "email", "name", "is_cast", "created_at"), UPDATE ("name") ON "users" TO app_rw;
-- Sessions and counts are reached through the functions below only.
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sessions" FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON "sessions" TO CURRENT_USER USING (true) WITH CHECK (true);

-- ─── Steps where no member is known yet. Each returns only what that step shows. ───

CREATE FUNCTION app_session_alive(s sessions) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public
  AS $$ SELECT s.ends_at > now() AND s.last_seen_at > now() - CASE s.device WHEN 'own' THEN interval '7 days' ELSE interval '15 minutes' END $$;

-- How often this bucket was used in the current window, this time included.
CREATE FUNCTION app_count(bucket_name text, window_seconds int) RETURNS int LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    INSERT INTO rate_counts AS r (bucket, window_at, count)
    VALUES (bucket_name, to_timestamp(floor(extract(epoch FROM now()) / window_seconds) * window_seconds), 1)
    ON CONFLICT (bucket, window_at) DO UPDATE SET count = r.count + 1
    RETURNING count
  $$;

-- The person behind a session, and a note that they were here (at most once a minute).
CREATE FUNCTION app_find_person(token bytea)
  RETURNS TABLE (user_id uuid, session_id uuid, name text, email text, is_cast boolean, signed_in_at timestamptz, requests int)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  DECLARE s sessions;
  BEGIN
    SELECT * INTO s FROM sessions WHERE sessions.token_hash = token;
    IF NOT FOUND OR NOT app_session_alive(s) THEN RETURN; END IF;
    IF s.last_seen_at < now() - interval '1 minute' THEN
      UPDATE sessions SET last_seen_at = now() WHERE sessions.token_hash = token;
    END IF;
    RETURN QUERY SELECT u.id, s.public_id, u.name, u.email, u.is_cast, s.signed_in_at, app_count('person:' || u.id, 60) FROM users u WHERE u.id = s.user_id;
  END $$;

-- The same with the membership: one statement answers who is here and what they may do.
CREATE FUNCTION app_find_access(token bytea, team uuid)
  RETURNS TABLE (user_id uuid, session_id uuid, name text, is_cast boolean, signed_in_at timestamptz, requests int,
    role text, sees_plan boolean, sees_medication boolean, gives_medication boolean, acts_for_patient boolean,
    patient_name text, zone text, region text, disclosure text, sees_stage boolean, deceased boolean)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT p.user_id, p.session_id, m.display_name, p.is_cast, p.signed_in_at, p.requests,
      m.role, m.sees_plan, m.sees_medication, m.gives_medication, m.acts_for_patient,
      t.patient_name, t.zone, t.region, d.setting, coalesce(d.sees_stage, false),
      EXISTS (SELECT FROM deaths x WHERE x.team_id = team)
    FROM app_find_person(token) p
    JOIN memberships m ON m.team_id = team AND m.user_id = p.user_id AND m.ended_at IS NULL
    JOIN care_teams t ON t.id = team
    LEFT JOIN disclosure_choices d ON d.team_id = team AND d.user_id = p.user_id
  $$;

-- Signing in: the hash to compare with. Nothing else about the account.
CREATE FUNCTION app_find_password(address text) RETURNS TABLE (user_id uuid, password_hash text, is_cast boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT id, users.password_hash, users.is_cast FROM users WHERE email = address AND users.password_hash IS NOT NULL $$;

CREATE FUNCTION app_rehash_password(person uuid, old_hash text, new_hash text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ UPDATE users SET password_hash = new_hash WHERE id = person AND password_hash = old_hash $$;

-- Signing up. False when the address is taken; the caller must not show which.
CREATE FUNCTION app_sign_up(new_id uuid, address text, person_name text, hash text) RETURNS boolean
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    WITH added AS (
      INSERT INTO users (id, email, name, password_hash) VALUES (new_id, address, person_name, hash) ON CONFLICT DO NOTHING RETURNING 1
    ) SELECT EXISTS (SELECT FROM added)
  $$;

CREATE FUNCTION app_start_session(token bytea, person uuid, device_kind text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    INSERT INTO sessions (token_hash, user_id, device, ends_at)
    VALUES (token, person, device_kind, now() + CASE device_kind WHEN 'own' THEN interval '30 days' ELSE interval '12 hours' END)
  $$;

CREATE FUNCTION app_end_session(token bytea) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ DELETE FROM sessions WHERE token_hash = token $$;

-- A new team with the one who makes it, as its patient or its coordinator (security.md 2).
CREATE FUNCTION app_create_team(new_team uuid, patient text, home_zone text, home_region text, own_name text, own_role text) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  BEGIN
    IF app_user() IS NULL OR own_role NOT IN ('patient', 'coordinator') THEN RAISE EXCEPTION 'not permitted' USING ERRCODE = '42501'; END IF;
    INSERT INTO care_teams (id, patient_name, zone, region) VALUES (new_team, patient, home_zone, home_region);
    INSERT INTO memberships (team_id, user_id, display_name, role, position) VALUES (new_team, app_user(), own_name, own_role, 0);
  END $$;

-- What the page behind an invitation link may show to whoever holds the link.
CREATE FUNCTION app_see_invitation(token bytea) RETURNS TABLE (patient_name text, invited_by text, role text, email text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT t.patient_name, m.display_name, i.role, i.email
    FROM invitations i JOIN care_teams t ON t.id = i.team_id JOIN memberships m ON m.team_id = i.team_id AND m.user_id = i.invited_by_id
    WHERE i.token_hash = token AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.ends_at > now()
  $$;

-- Uses the link up and joins, in one step. The team's id, or null when the link no longer works for this person.
CREATE FUNCTION app_accept_invitation(token bytea) RETURNS uuid
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  DECLARE i invitations; person users;
  BEGIN
    SELECT * INTO person FROM users WHERE id = app_user();
    IF NOT FOUND THEN RETURN NULL; END IF;
    UPDATE invitations SET used_at = now()
      WHERE token_hash = token AND used_at IS NULL AND revoked_at IS NULL AND ends_at > now() AND email = person.email
      RETURNING * INTO i;
    IF NOT FOUND THEN RETURN NULL; END IF;
    PERFORM 1 FROM care_teams WHERE id = i.team_id FOR UPDATE;
    INSERT INTO memberships AS m (team_id, user_id, display_name, role, sees_plan, sees_medication, gives_medication, position)
      VALUES (i.team_id, person.id, i.name, i.role, i.sees_plan, i.sees_medication, i.gives_medication,
        (SELECT coalesce(max(position), -1) + 1 FROM memberships WHERE team_id = i.team_id))
      ON CONFLICT (team_id, user_id) DO UPDATE
        SET role = excluded.role, sees_plan = excluded.sees_plan, sees_medication = excluded.sees_medication,
          gives_medication = excluded.gives_medication, ended_at = NULL, joined_at = now(), version = m.version + 1
        WHERE m.ended_at IS NOT NULL;
    INSERT INTO audit_events (team_id, user_id, role, act, object_id) VALUES (i.team_id, person.id, i.role, 'member-joined', i.id::text);
    RETURN i.team_id;
  END $$;

-- Leaving by oneself. False while nobody else could invite: a team always keeps a coordinator or a patient.
CREATE FUNCTION app_leave_team(team uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  BEGIN
    PERFORM 1 FROM care_teams WHERE id = team FOR UPDATE;
    IF NOT EXISTS (SELECT FROM memberships WHERE team_id = team AND ended_at IS NULL AND user_id <> app_user() AND role IN ('patient', 'coordinator')) THEN
      RETURN false;
    END IF;
    UPDATE memberships SET ended_at = now(), version = version + 1 WHERE team_id = team AND user_id = app_user() AND ended_at IS NULL;
    RETURN FOUND;
  END $$;

-- The symptoms that red flags rest on, for every member: who to call is shown to everyone, what raised it is not
-- (needs.md 8). The app turns them into lines on the server.
CREATE FUNCTION app_red_flag_facts(team uuid) RETURNS TABLE (field text, value jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT DISTINCT ON (o.field) o.field, o.value FROM observations o
    WHERE o.team_id = team AND team IN (SELECT app_teams('member')) AND NOT EXISTS (SELECT FROM deaths d WHERE d.team_id = team)
      AND o.field = ANY (ARRAY['sym.breathless', 'sym.breathless_lying_flat', 'sym.confusion_new', 'sym.self_harm_thoughts', 'sym.morning_headache',
        'sym.poor_sleep', 'sym.daytime_sleepiness', 'sym.neck_weakness', 'sym.head_drop', 'sym.one_leg_swelling', 'sym.swallowing_trouble',
        'sym.choking_episode', 'sym.stumbling', 'measures.falls_3mo'])
    ORDER BY o.field, o.observed_on DESC, o.recorded_at DESC
  $$;

-- Functions are for the app, not for everyone.
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_user(), app_teams(text), app_count(text, int), app_find_person(bytea), app_find_access(bytea, uuid),
  app_find_password(text), app_rehash_password(uuid, text, text), app_sign_up(uuid, text, text, text), app_start_session(bytea, uuid, text),
  app_end_session(bytea), app_create_team(uuid, text, text, text, text, text), app_see_invitation(bytea), app_accept_invitation(bytea), app_leave_team(uuid), app_red_flag_facts(uuid) TO app_rw;
