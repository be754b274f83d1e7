-- Nurses and coordinators need a second factor or a passkey, the demonstration's people apart (security.md 4). Until
-- then a session of theirs opens nobody's team. More columns at the end, so that the release before this one reads on.
DROP FUNCTION app_find_person(bytea);

CREATE FUNCTION app_find_person(token bytea)
  RETURNS TABLE (user_id uuid, session_id uuid, name text, email text, is_cast boolean, signed_in_at timestamptz, requests int, needs_factor boolean)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  DECLARE s sessions;
  BEGIN
    SELECT * INTO s FROM sessions WHERE sessions.token_hash = token;
    IF NOT FOUND OR NOT app_session_alive(s) THEN RETURN; END IF;
    IF s.last_seen_at < now() - interval '1 minute' THEN
      UPDATE sessions SET last_seen_at = now() WHERE sessions.token_hash = token;
    END IF;
    RETURN QUERY SELECT u.id, s.public_id, u.name, u.email, u.is_cast, s.signed_in_at, app_count('person:' || u.id, 60),
      s.strength = 'one' AND NOT u.is_cast AND EXISTS (
        SELECT FROM memberships m WHERE m.user_id = u.id AND m.ended_at IS NULL AND m.role IN ('nurse', 'coordinator'))
      FROM users u WHERE u.id = s.user_id;
  END $$;

CREATE OR REPLACE FUNCTION app_find_access(token bytea, team uuid)
  RETURNS TABLE (user_id uuid, session_id uuid, name text, is_cast boolean, signed_in_at timestamptz, requests int,
    role text, sees_plan boolean, sees_medication boolean, gives_medication boolean, acts_for_patient boolean,
    patient_name text, zone text, region text, disclosure text, sees_stage boolean, deceased boolean,
    "position" int, patient_position int, device text)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT p.user_id, p.session_id, m.display_name, p.is_cast, p.signed_in_at, p.requests,
      m.role, m.sees_plan, m.sees_medication, m.gives_medication, m.acts_for_patient,
      t.patient_name, t.zone, t.region, d.setting, coalesce(d.sees_stage, false),
      EXISTS (SELECT FROM deaths x WHERE x.team_id = team),
      m.position, (SELECT q.position FROM memberships q WHERE q.team_id = team AND q.role = 'patient' AND q.ended_at IS NULL),
      (SELECT s.device FROM sessions s WHERE s.token_hash = token)
    FROM app_find_person(token) p
    JOIN memberships m ON m.team_id = team AND m.user_id = p.user_id AND m.ended_at IS NULL
    JOIN care_teams t ON t.id = team
    LEFT JOIN disclosure_choices d ON d.team_id = team AND d.user_id = p.user_id
    WHERE NOT p.needs_factor
  $$;

-- Is this person's session still alive? For open streams, which do not count as a sign of life.
CREATE FUNCTION app_session_holds(session uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT EXISTS (SELECT FROM sessions s WHERE s.public_id = session AND s.user_id = app_user() AND app_session_alive(s)) $$;

REVOKE ALL ON FUNCTION app_find_person(bytea), app_session_holds(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_find_person(bytea), app_session_holds(uuid) TO app_rw;
