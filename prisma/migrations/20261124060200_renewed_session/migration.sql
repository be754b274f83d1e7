-- Whoever renews a session has to give its cookie the same life: the kind of device comes back, or null.
DROP FUNCTION app_renew_session(bytea, bytea, uuid, text, text);

CREATE FUNCTION app_renew_session(old_token bytea, new_token bytea, person uuid, sign_in_way text, how_strong text) RETURNS text
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    UPDATE sessions s SET token_hash = new_token, signed_in_at = now(), last_seen_at = now(), way = sign_in_way,
      strength = CASE WHEN s.strength = 'two' THEN 'two' ELSE how_strong END
    WHERE s.token_hash = old_token AND s.user_id = person AND app_session_alive(s)
    RETURNING s.device
  $$;

REVOKE ALL ON FUNCTION app_renew_session(bytea, bytea, uuid, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_renew_session(bytea, bytea, uuid, text, text) TO app_rw;
