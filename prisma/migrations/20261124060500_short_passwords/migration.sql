-- A password of 8 to 14 characters is enough beside a code app only (security.md 4): it goes when the code app goes.
ALTER TABLE "users" ADD COLUMN "password_is_short" BOOLEAN NOT NULL DEFAULT false;

CREATE FUNCTION app_set_own_password(new_hash text, is_short boolean, kept_session uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  BEGIN
    -- Asked again here: the code app may have been stopped in another tab meanwhile.
    IF is_short AND NOT EXISTS (SELECT FROM second_factors f WHERE f.user_id = app_user() AND f.confirmed_at IS NOT NULL) THEN RETURN false; END IF;
    UPDATE users SET password_hash = new_hash, password_is_short = is_short WHERE id = app_user() AND NOT is_cast;
    IF NOT FOUND THEN RETURN false; END IF;
    DELETE FROM sessions WHERE user_id = app_user() AND public_id <> kept_session;
    DELETE FROM pending_sign_ins WHERE user_id = app_user();
    RETURN true;
  END $$;

CREATE OR REPLACE FUNCTION app_remove_factor(kept_session uuid) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    DELETE FROM second_factors WHERE user_id = app_user();
    UPDATE users SET password_hash = NULL, password_is_short = false WHERE id = app_user() AND password_is_short;
    DELETE FROM sessions WHERE user_id = app_user() AND public_id <> kept_session;
  $$;

-- A password behind a link is never short.
CREATE OR REPLACE FUNCTION app_reset_password(token bytea, new_hash text) RETURNS TABLE (user_id uuid, has_factor boolean)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  DECLARE used record;
  BEGIN
    SELECT * INTO used FROM app_use_link(token, 'reset') u WHERE NOT u.is_cast;
    IF NOT FOUND THEN RETURN; END IF;
    UPDATE users u SET password_hash = new_hash, password_is_short = false WHERE u.id = used.user_id;
    DELETE FROM sessions s WHERE s.user_id = used.user_id;
    DELETE FROM pending_sign_ins p WHERE p.user_id = used.user_id;
    RETURN QUERY SELECT used.user_id, used.has_factor;
  END $$;

REVOKE ALL ON FUNCTION app_set_own_password(text, boolean, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_set_own_password(text, boolean, uuid) TO app_rw;
