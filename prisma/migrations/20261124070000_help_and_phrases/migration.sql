-- Calls for help, the phrases that a person says with one tile, and how a person likes their pages to look.

CREATE TABLE "help_calls" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "called_by_id" UUID NOT NULL,
    "called_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "rung_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "rings" INTEGER NOT NULL DEFAULT 1,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "help_calls_pkey" PRIMARY KEY ("team_id","id")
);

CREATE TABLE "phrases" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "makes_task" BOOLEAN NOT NULL,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "phrases_pkey" PRIMARY KEY ("team_id","id")
);

CREATE TABLE "said_phrases" (
    "team_id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "phrase_id" UUID NOT NULL,
    "said_by_id" UUID NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "times" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "said_phrases_pkey" PRIMARY KEY ("team_id","task_id")
);

CREATE TABLE "display_choices" (
    "user_id" UUID NOT NULL,
    "mode" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "aloud" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "display_choices_pkey" PRIMARY KEY ("user_id")
);

CREATE INDEX "said_phrases_team_id_phrase_id_said_at_idx" ON "said_phrases"("team_id", "phrase_id", "said_at" DESC);

-- ─── Written by hand ───

ALTER TABLE "help_calls"
  ADD FOREIGN KEY ("team_id", "called_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD FOREIGN KEY ("team_id", "answered_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD FOREIGN KEY ("team_id", "ended_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK (("answered_by_id" IS NULL) = ("answered_at" IS NULL)),
  ADD CHECK (("ended_by_id" IS NULL) = ("ended_at" IS NULL)),
  -- Nobody answers themselves.
  ADD CHECK ("answered_by_id" <> "called_by_id"),
  ADD CHECK ("rings" >= 1);
-- Each person has one call that is open: a second press rings the same one again.
CREATE UNIQUE INDEX "help_calls_one_open" ON "help_calls" ("team_id", "called_by_id") WHERE "ended_at" IS NULL;

ALTER TABLE "phrases"
  ADD FOREIGN KEY ("team_id") REFERENCES "care_teams" ("id"),
  ADD FOREIGN KEY ("team_id", "changed_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK (btrim("words") <> '');
ALTER TABLE "said_phrases"
  ADD FOREIGN KEY ("team_id", "task_id") REFERENCES "tasks" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "said_by_id") REFERENCES "memberships" ("team_id", "user_id");
ALTER TABLE "display_choices"
  ADD FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE,
  ADD CHECK ("mode" IN ('standard', 'large', 'gaze')),
  ADD CHECK ("theme" IN ('device', 'light', 'dark', 'contrast')),
  ADD CHECK ("aloud" IN ('on', 'off'));

DO $$
DECLARE
  t record;
BEGIN
  FOR t IN SELECT * FROM (VALUES
    -- table, who reads, who writes
    ('help_calls', 'member', 'member'),
    ('phrases', 'member', 'manage'),
    ('said_phrases', 'member', 'record')
  ) AS tables (name, reads, writes)
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t.name);
    EXECUTE format('CREATE POLICY owner_all ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t.name);
    EXECUTE format('CREATE POLICY app_read ON %I FOR SELECT TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_teams(%L))))', t.name, t.reads);
    EXECUTE format('CREATE POLICY app_insert ON %I FOR INSERT TO app_rw WITH CHECK ("team_id" = ANY (ARRAY(SELECT app_teams(%L))))', t.name, t.writes);
    EXECUTE format('CREATE POLICY app_update ON %I FOR UPDATE TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_teams(%L))))', t.name, t.writes);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO app_rw', t.name);
  END LOOP;
END $$;

ALTER TABLE "display_choices" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "display_choices" FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON "display_choices" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY app_self ON "display_choices" TO app_rw USING ("user_id" = app_user()) WITH CHECK ("user_id" = app_user());
GRANT SELECT, INSERT, UPDATE ON "display_choices" TO app_rw;

-- Who is on duty at this moment. Nobody, until there is a rota: then this function alone is replaced.
CREATE FUNCTION app_on_duty(team uuid) RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT '{}'::uuid[] WHERE team IS NOT NULL $$;

-- The open calls for help of a team, for one of its members: every page asks together with the look-up of the access,
-- so that a call stands on every screen without another statement. An answered one leaves the screens after half an hour.
CREATE FUNCTION app_open_help(person uuid, team uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT jsonb_agg(jsonb_build_object(
        'callId', h.id, 'calledById', h.called_by_id, 'calledBy', c.display_name, 'calledByPosition', c.position,
        'calledAt', h.called_at, 'rungAt', h.rung_at, 'rings', h.rings,
        'answeredById', h.answered_by_id, 'answeredBy', a.display_name, 'answeredByPosition', a.position, 'answeredAt', h.answered_at,
        'onDuty', app_on_duty(team)
      ) ORDER BY h.called_at, h.id)
    FROM help_calls h
    JOIN memberships c ON c.team_id = h.team_id AND c.user_id = h.called_by_id
    LEFT JOIN memberships a ON a.team_id = h.team_id AND a.user_id = h.answered_by_id
    WHERE h.team_id = team AND h.ended_at IS NULL AND (h.answered_at IS NULL OR h.answered_at > now() - interval '30 minutes')
      AND EXISTS (SELECT FROM memberships m WHERE m.team_id = team AND m.user_id = person AND m.ended_at IS NULL)
  $$;

-- What a person chose for their pages, at signing in: nobody is known to the database at that moment.
CREATE FUNCTION app_display_of(person uuid) RETURNS TABLE (mode text, theme text, aloud text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT d.mode, d.theme, d.aloud FROM display_choices d WHERE d.user_id = person $$;

REVOKE ALL ON FUNCTION app_on_duty(uuid), app_open_help(uuid, uuid), app_display_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_on_duty(uuid), app_open_help(uuid, uuid), app_display_of(uuid) TO app_rw;
