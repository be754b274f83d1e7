-- A legal proxy needs two people, or the patient (security.md 2): the coordinator's word waits here for one more.

CREATE TABLE "proxy_requests" (
    "team_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proxy_requests_pkey" PRIMARY KEY ("team_id","user_id")
);

-- ─── By hand ───

ALTER TABLE "proxy_requests"
  ADD FOREIGN KEY ("team_id", "user_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD FOREIGN KEY ("team_id", "asked_by_id") REFERENCES "memberships" ("team_id", "user_id");
ALTER TABLE "proxy_requests" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "proxy_requests" FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON "proxy_requests" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY app_read ON "proxy_requests" FOR SELECT TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_teams('member'))));
CREATE POLICY app_insert ON "proxy_requests" FOR INSERT TO app_rw WITH CHECK ("team_id" = ANY (ARRAY(SELECT app_teams('manage'))));
CREATE POLICY app_delete ON "proxy_requests" FOR DELETE TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_teams('manage'))));
GRANT SELECT, INSERT, DELETE ON "proxy_requests" TO app_rw;

-- One more member says yes: neither who asked nor who would act, and no helper. The asker must still run the team.
CREATE FUNCTION app_confirm_proxy(team uuid, proxy uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  DECLARE request proxy_requests;
  BEGIN
    PERFORM 1 FROM care_teams WHERE id = team FOR UPDATE;
    SELECT * INTO request FROM proxy_requests r WHERE r.team_id = team AND r.user_id = proxy AND r.asked_at > now() - interval '14 days';
    IF NOT FOUND OR app_user() IN (request.asked_by_id, proxy) THEN RETURN false; END IF;
    IF NOT EXISTS (SELECT FROM memberships m WHERE m.team_id = team AND m.user_id = app_user() AND m.ended_at IS NULL AND m.role <> 'helper')
      OR NOT EXISTS (SELECT FROM memberships m WHERE m.team_id = team AND m.user_id = request.asked_by_id AND m.ended_at IS NULL AND m.role = 'coordinator')
    THEN RETURN false; END IF;
    UPDATE memberships m SET acts_for_patient = true, version = version + 1
      WHERE m.team_id = team AND m.user_id = proxy AND m.ended_at IS NULL AND m.role IN ('caregiver', 'coordinator') AND NOT m.acts_for_patient;
    IF NOT FOUND THEN RETURN false; END IF;
    DELETE FROM proxy_requests r WHERE r.team_id = team AND r.user_id = proxy;
    RETURN true;
  END $$;

-- Joining again brings nothing back from before, and needs an address that its owner has shown to be theirs.
CREATE OR REPLACE FUNCTION app_accept_invitation(token bytea) RETURNS uuid
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  DECLARE i invitations; person users;
  BEGIN
    SELECT * INTO person FROM users WHERE id = app_user() AND email_verified_at IS NOT NULL;
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
          gives_medication = excluded.gives_medication, acts_for_patient = false, ended_at = NULL, joined_at = now(), version = m.version + 1
        WHERE m.ended_at IS NOT NULL;
    -- The patient speaks for themselves from here on: nobody is made their proxy behind their back.
    IF i.role = 'patient' THEN DELETE FROM proxy_requests r WHERE r.team_id = i.team_id; END IF;
    INSERT INTO audit_events (team_id, user_id, role, act, object_id) VALUES (i.team_id, person.id, i.role, 'member-joined', i.id::text);
    RETURN i.team_id;
  END $$;

REVOKE ALL ON FUNCTION app_confirm_proxy(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_confirm_proxy(uuid, uuid) TO app_rw;
