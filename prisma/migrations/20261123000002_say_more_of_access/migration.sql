-- The head of every page shows the person and the patient in their tints, and warns before a shared device signs
-- out: order of joining of both, and the kind of device, with the statement that is read anyway. More columns at
-- the end, so that the release before this one reads on.
DROP FUNCTION app_find_access(bytea, uuid);

CREATE FUNCTION app_find_access(token bytea, team uuid)
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
  $$;

REVOKE ALL ON FUNCTION app_find_access(bytea, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_find_access(bytea, uuid) TO app_rw;
