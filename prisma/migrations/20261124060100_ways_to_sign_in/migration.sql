-- Passkeys, mail links, the second factor, and which session is how strong (security.md 4).

-- An account is made behind a link to its address, so a new one is verified. Those from before are not, until they use one.
ALTER TABLE "users" ADD COLUMN "email_verified_at" TIMESTAMPTZ(3);
ALTER TABLE "users" ALTER COLUMN "email_verified_at" SET DEFAULT CURRENT_TIMESTAMP;
UPDATE "users" SET "email_verified_at" = CURRENT_TIMESTAMP WHERE "is_cast";
GRANT SELECT ("email_verified_at") ON "users" TO app_rw;

ALTER TABLE "sessions"
  ADD COLUMN "way" TEXT NOT NULL DEFAULT 'password',
  ADD COLUMN "strength" TEXT NOT NULL DEFAULT 'one',
  ADD COLUMN "agent" TEXT;

CREATE TABLE "passkeys" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkeys_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "passkey_challenges" (
    "challenge_hash" BYTEA NOT NULL,
    "purpose" TEXT NOT NULL,
    "user_id" UUID,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "passkey_challenges_pkey" PRIMARY KEY ("challenge_hash")
);

CREATE TABLE "second_factors" (
    "user_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "second_factors_pkey" PRIMARY KEY ("user_id")
);

CREATE TABLE "recovery_codes" (
    "user_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("user_id","code_hash")
);

CREATE TABLE "pending_sign_ins" (
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "device" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pending_sign_ins_pkey" PRIMARY KEY ("token_hash")
);

CREATE TABLE "mail_links" (
    "token_hash" BYTEA NOT NULL,
    "purpose" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "user_id" UUID,
    "name" TEXT,
    "next_path" TEXT,
    "change_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_links_pkey" PRIMARY KEY ("token_hash")
);

CREATE TABLE "address_changes" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "new_email" TEXT NOT NULL,
    "old_confirmed_at" TIMESTAMPTZ(3),
    "new_confirmed_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "address_changes_pkey" PRIMARY KEY ("user_id")
);

CREATE INDEX "passkeys_user_id_idx" ON "passkeys"("user_id");
CREATE INDEX "passkey_challenges_ends_at_idx" ON "passkey_challenges"("ends_at");
CREATE INDEX "mail_links_ends_at_idx" ON "mail_links"("ends_at");

-- ─── By hand ───

ALTER TABLE "sessions"
  ADD CHECK ("way" IN ('password', 'link', 'passkey')),
  ADD CHECK ("strength" IN ('one', 'two'));
ALTER TABLE "passkeys" ADD FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE;
ALTER TABLE "passkey_challenges" ADD CHECK ("purpose" IN ('sign-in', 'confirm', 'add'));
ALTER TABLE "second_factors" ADD FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE;
ALTER TABLE "recovery_codes" ADD FOREIGN KEY ("user_id") REFERENCES "second_factors" ("user_id") ON DELETE CASCADE;
ALTER TABLE "pending_sign_ins" ADD FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE;
ALTER TABLE "mail_links"
  ADD FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE,
  ADD CHECK ("purpose" IN ('sign-in', 'sign-up', 'reset', 'confirm', 'address-old', 'address-new'));
ALTER TABLE "address_changes" ADD FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE;

-- None of these is a team's, and none is read by the app itself: each step has its function below.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['passkeys', 'passkey_challenges', 'second_factors', 'recovery_codes', 'pending_sign_ins', 'mail_links', 'address_changes'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY owner_all ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;

-- A person sees, names and removes their own passkeys; the keys themselves stay out of reach.
CREATE POLICY app_self ON "passkeys" FOR SELECT TO app_rw USING ("user_id" = app_user());
CREATE POLICY app_self_remove ON "passkeys" FOR DELETE TO app_rw USING ("user_id" = app_user());
GRANT SELECT ("id", "user_id", "name", "transports", "created_at", "last_used_at"), DELETE ON "passkeys" TO app_rw;

-- ─── Signing in ───

-- The release before this one made accounts without a look at the address.
CREATE OR REPLACE FUNCTION app_sign_up(new_id uuid, address text, person_name text, hash text) RETURNS boolean
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    WITH added AS (
      INSERT INTO users (id, email, name, password_hash, email_verified_at) VALUES (new_id, address, person_name, hash, NULL)
      ON CONFLICT DO NOTHING RETURNING 1
    ) SELECT EXISTS (SELECT FROM added)
  $$;

-- The hash to compare with, and whether a code is asked for afterwards.
CREATE FUNCTION app_find_sign_in(address text) RETURNS TABLE (user_id uuid, password_hash text, is_cast boolean, has_factor boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT u.id, u.password_hash, u.is_cast, EXISTS (SELECT FROM second_factors f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL)
    FROM users u WHERE u.email = address AND u.password_hash IS NOT NULL
  $$;

-- The same for somebody who is signed in and shows once more that it is they.
CREATE FUNCTION app_own_sign_in() RETURNS TABLE (password_hash text, has_factor boolean, has_passkey boolean, email text, is_cast boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT u.password_hash, EXISTS (SELECT FROM second_factors f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL),
      EXISTS (SELECT FROM passkeys k WHERE k.user_id = u.id), u.email, u.is_cast
    FROM users u WHERE u.id = app_user()
  $$;

CREATE FUNCTION app_start_session(token bytea, person uuid, device_kind text, sign_in_way text, how_strong text, agent_words text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    INSERT INTO sessions (token_hash, user_id, device, way, strength, agent, ends_at)
    VALUES (token, person, device_kind, sign_in_way, how_strong, agent_words,
      now() + CASE device_kind WHEN 'own' THEN interval '30 days' ELSE interval '12 hours' END)
  $$;

-- A fresh sign-in within a session: a new token, a new time, never weaker than before. False when it has ended.
CREATE FUNCTION app_renew_session(old_token bytea, new_token bytea, person uuid, sign_in_way text, how_strong text) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  BEGIN
    UPDATE sessions s SET token_hash = new_token, signed_in_at = now(), last_seen_at = now(), way = sign_in_way,
      strength = CASE WHEN s.strength = 'two' THEN 'two' ELSE how_strong END
    WHERE s.token_hash = old_token AND s.user_id = person AND app_session_alive(s);
    RETURN FOUND;
  END $$;

-- ─── One's own sessions ───

CREATE FUNCTION app_own_sessions()
  RETURNS TABLE (id uuid, device text, way text, strength text, agent text, signed_in_at timestamptz, last_seen_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT s.public_id, s.device, s.way, s.strength, s.agent, s.signed_in_at, s.last_seen_at
    FROM sessions s WHERE s.user_id = app_user() AND app_session_alive(s) ORDER BY s.last_seen_at DESC, s.public_id LIMIT 100
  $$;

CREATE FUNCTION app_end_own_session(session uuid) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ DELETE FROM sessions WHERE user_id = app_user() AND public_id = session $$;

CREATE FUNCTION app_end_other_sessions(session uuid) RETURNS int
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ WITH ended AS (DELETE FROM sessions WHERE user_id = app_user() AND public_id <> session RETURNING 1) SELECT count(*)::int FROM ended $$;

-- ─── Links by mail. The same rows are written for an address with an account and for one without. ───

CREATE FUNCTION app_request_link(token bytea, link_purpose text, address text, person_name text, next_page text, with_cast boolean,
  mail uuid, mail_if_known bytea, mail_if_unknown bytea) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  DECLARE person uuid;
  BEGIN
    SELECT id INTO person FROM users WHERE email = address AND (with_cast OR NOT is_cast);
    INSERT INTO mail_links (token_hash, purpose, email, user_id, name, next_path, ends_at)
      VALUES (token, link_purpose, address, person, person_name, next_page, now() + interval '10 minutes');
    INSERT INTO mails (id, kind, recipient, sealed, give_up_at)
      VALUES (mail, link_purpose, address, CASE WHEN person IS NULL THEN mail_if_unknown ELSE mail_if_known END, now() + interval '10 minutes');
  END $$;

-- What the page behind a link may show. Looking uses nothing up.
CREATE FUNCTION app_see_link(token bytea) RETURNS TABLE (purpose text, email text, user_id uuid, name text, next_path text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT l.purpose, l.email, l.user_id, l.name, l.next_path FROM mail_links l
    WHERE l.token_hash = token AND l.used_at IS NULL AND l.ends_at > now() AND (l.user_id IS NULL) = (l.purpose = 'sign-up')
  $$;

-- Uses a link up. Whoever could not be sure of the address before (an account from before links) starts clean:
-- a password that somebody else may have set, and their sessions, end here.
CREATE FUNCTION app_use_link(token bytea, link_purpose text) RETURNS TABLE (user_id uuid, is_cast boolean, has_factor boolean)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  DECLARE link mail_links; person users;
  BEGIN
    UPDATE mail_links l SET used_at = now()
      WHERE l.token_hash = token AND l.purpose = link_purpose AND l.used_at IS NULL AND l.ends_at > now() AND l.user_id IS NOT NULL
      RETURNING * INTO link;
    IF NOT FOUND THEN RETURN; END IF;
    SELECT * INTO person FROM users u WHERE u.id = link.user_id AND u.email = link.email FOR UPDATE;
    IF NOT FOUND THEN RETURN; END IF;
    IF person.email_verified_at IS NULL THEN
      UPDATE users u SET email_verified_at = now(), password_hash = NULL WHERE u.id = person.id;
      DELETE FROM sessions s WHERE s.user_id = person.id;
      DELETE FROM passkeys k WHERE k.user_id = person.id;
      DELETE FROM second_factors f WHERE f.user_id = person.id;
    END IF;
    RETURN QUERY SELECT person.id, person.is_cast,
      EXISTS (SELECT FROM second_factors f WHERE f.user_id = person.id AND f.confirmed_at IS NOT NULL);
  END $$;

-- Makes the account that a link was asked for. Null when the link no longer works or the address has one by now.
CREATE FUNCTION app_use_sign_up_link(token bytea, new_id uuid) RETURNS uuid
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  DECLARE link mail_links; made uuid;
  BEGIN
    UPDATE mail_links l SET used_at = now()
      WHERE l.token_hash = token AND l.purpose = 'sign-up' AND l.used_at IS NULL AND l.ends_at > now() AND l.user_id IS NULL
      RETURNING * INTO link;
    IF NOT FOUND THEN RETURN NULL; END IF;
    INSERT INTO users (id, email, name, email_verified_at) VALUES (new_id, link.email, link.name, now())
      ON CONFLICT DO NOTHING RETURNING id INTO made;
    RETURN made;
  END $$;

-- ─── Passwords ───

CREATE FUNCTION app_set_own_password(new_hash text, kept_session uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  BEGIN
    UPDATE users SET password_hash = new_hash WHERE id = app_user() AND NOT is_cast;
    IF NOT FOUND THEN RETURN false; END IF;
    DELETE FROM sessions WHERE user_id = app_user() AND public_id <> kept_session;
    DELETE FROM pending_sign_ins WHERE user_id = app_user();
    RETURN true;
  END $$;

-- A forgotten password, behind its link: every session ends.
CREATE FUNCTION app_reset_password(token bytea, new_hash text) RETURNS TABLE (user_id uuid, has_factor boolean)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  DECLARE used record;
  BEGIN
    SELECT * INTO used FROM app_use_link(token, 'reset') u WHERE NOT u.is_cast;
    IF NOT FOUND THEN RETURN; END IF;
    UPDATE users u SET password_hash = new_hash WHERE u.id = used.user_id;
    DELETE FROM sessions s WHERE s.user_id = used.user_id;
    DELETE FROM pending_sign_ins p WHERE p.user_id = used.user_id;
    RETURN QUERY SELECT used.user_id, used.has_factor;
  END $$;

-- ─── A change of address: confirmed at the old one and at the new one ───

CREATE FUNCTION app_begin_address_change(change uuid, new_address text, old_token bytea, new_token bytea,
  old_mail uuid, old_words bytea, new_mail uuid, new_words_if_free bytea, new_words_if_taken bytea) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  DECLARE person users; is_taken boolean;
  BEGIN
    SELECT * INTO person FROM users WHERE id = app_user() AND NOT is_cast;
    IF NOT FOUND THEN RETURN false; END IF;
    is_taken := EXISTS (SELECT FROM users WHERE email = new_address);
    INSERT INTO address_changes AS c (user_id, id, new_email, ends_at) VALUES (person.id, change, new_address, now() + interval '1 hour')
      ON CONFLICT (user_id) DO UPDATE SET id = excluded.id, new_email = excluded.new_email, old_confirmed_at = NULL, new_confirmed_at = NULL, ends_at = excluded.ends_at;
    INSERT INTO mail_links (token_hash, purpose, email, user_id, change_id, ends_at) VALUES
      (old_token, 'address-old', person.email, person.id, change, now() + interval '1 hour'),
      (new_token, 'address-new', new_address, CASE WHEN is_taken THEN NULL ELSE person.id END, change, now() + interval '1 hour');
    INSERT INTO mails (id, kind, recipient, sealed, give_up_at) VALUES
      (old_mail, 'address-old', person.email, old_words, now() + interval '1 hour'),
      (new_mail, 'address-new', new_address, CASE WHEN is_taken THEN new_words_if_taken ELSE new_words_if_free END, now() + interval '1 hour');
    RETURN true;
  END $$;

-- One of the two said yes. 'waiting' for the other, 'changed', or 'ended'.
CREATE FUNCTION app_confirm_address(token bytea) RETURNS text
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  DECLARE link mail_links; change address_changes;
  BEGIN
    UPDATE mail_links l SET used_at = now()
      WHERE l.token_hash = token AND l.purpose IN ('address-old', 'address-new') AND l.used_at IS NULL AND l.ends_at > now() AND l.user_id IS NOT NULL
      RETURNING * INTO link;
    IF NOT FOUND THEN RETURN 'ended'; END IF;
    UPDATE address_changes c SET
        old_confirmed_at = CASE WHEN link.purpose = 'address-old' THEN now() ELSE c.old_confirmed_at END,
        new_confirmed_at = CASE WHEN link.purpose = 'address-new' THEN now() ELSE c.new_confirmed_at END
      WHERE c.user_id = link.user_id AND c.id = link.change_id AND c.ends_at > now()
      RETURNING * INTO change;
    IF NOT FOUND THEN RETURN 'ended'; END IF;
    IF change.old_confirmed_at IS NULL OR change.new_confirmed_at IS NULL THEN RETURN 'waiting'; END IF;
    DELETE FROM address_changes c WHERE c.user_id = change.user_id;
    BEGIN
      UPDATE users u SET email = change.new_email, email_verified_at = now() WHERE u.id = change.user_id;
    EXCEPTION WHEN unique_violation THEN RETURN 'ended';
    END;
    DELETE FROM mail_links l WHERE l.user_id = change.user_id AND l.used_at IS NULL;
    RETURN 'changed';
  END $$;

-- ─── Between the first and the second factor ───

CREATE FUNCTION app_start_pending(token bytea, person uuid, device_kind text, sign_in_way text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ INSERT INTO pending_sign_ins (token_hash, user_id, device, way, ends_at) VALUES (token, person, device_kind, sign_in_way, now() + interval '10 minutes') $$;

CREATE FUNCTION app_find_pending(token bytea) RETURNS TABLE (user_id uuid, device text, way text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT p.user_id, p.device, p.way FROM pending_sign_ins p WHERE p.token_hash = token AND p.ends_at > now() $$;

CREATE FUNCTION app_end_pending(token bytea) RETURNS boolean
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ WITH ended AS (DELETE FROM pending_sign_ins WHERE token_hash = token AND ends_at > now() RETURNING 1) SELECT EXISTS (SELECT FROM ended) $$;

-- ─── Codes ───

-- A new secret waits until a first code from it was right; one that is in use stays until then.
CREATE FUNCTION app_begin_factor(words bytea) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  BEGIN
    INSERT INTO second_factors AS f (user_id, sealed) VALUES (app_user(), words)
      ON CONFLICT (user_id) DO UPDATE SET sealed = excluded.sealed, created_at = now() WHERE f.confirmed_at IS NULL;
    RETURN FOUND;
  END $$;

CREATE FUNCTION app_find_factor(person uuid) RETURNS TABLE (sealed bytea, is_confirmed boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT f.sealed, f.confirmed_at IS NOT NULL FROM second_factors f WHERE f.user_id = person $$;

-- Each code counts once: the step that it belongs to must be later than the last.
CREATE FUNCTION app_use_factor_step(person uuid, step bigint) RETURNS boolean
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ WITH used AS (UPDATE second_factors SET last_step = step WHERE user_id = person AND last_step < step RETURNING 1) SELECT EXISTS (SELECT FROM used) $$;

-- From now on codes are asked for; other sessions end, and recovery codes from before with them.
CREATE FUNCTION app_confirm_factor(step bigint, code_hashes bytea[], kept_session uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  BEGIN
    UPDATE second_factors SET confirmed_at = now(), last_step = step WHERE user_id = app_user() AND confirmed_at IS NULL AND last_step < step;
    IF NOT FOUND THEN RETURN false; END IF;
    PERFORM app_put_recovery_codes(code_hashes);
    UPDATE sessions SET strength = 'two' WHERE user_id = app_user() AND public_id = kept_session;
    DELETE FROM sessions WHERE user_id = app_user() AND public_id <> kept_session;
    RETURN true;
  END $$;

CREATE FUNCTION app_put_recovery_codes(code_hashes bytea[]) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    DELETE FROM recovery_codes WHERE user_id = app_user();
    INSERT INTO recovery_codes (user_id, code_hash) SELECT app_user(), unnest(code_hashes);
  $$;

CREATE FUNCTION app_use_recovery_code(person uuid, hash bytea) RETURNS boolean
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    WITH used AS (UPDATE recovery_codes SET used_at = now() WHERE user_id = person AND code_hash = hash AND used_at IS NULL RETURNING 1)
    SELECT EXISTS (SELECT FROM used)
  $$;

CREATE FUNCTION app_own_factor() RETURNS TABLE (confirmed_at timestamptz, codes_left int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT f.confirmed_at, (SELECT count(*)::int FROM recovery_codes c WHERE c.user_id = f.user_id AND c.used_at IS NULL)
    FROM second_factors f WHERE f.user_id = app_user()
  $$;

CREATE FUNCTION app_remove_factor(kept_session uuid) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    DELETE FROM second_factors WHERE user_id = app_user();
    DELETE FROM sessions WHERE user_id = app_user() AND public_id <> kept_session;
  $$;

-- ─── Passkeys ───

CREATE FUNCTION app_add_challenge(hash bytea, challenge_purpose text, person uuid) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ INSERT INTO passkey_challenges (challenge_hash, purpose, user_id, ends_at) VALUES (hash, challenge_purpose, person, now() + interval '5 minutes') $$;

CREATE FUNCTION app_use_challenge(hash bytea, challenge_purpose text, person uuid) RETURNS boolean
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    WITH used AS (
      DELETE FROM passkey_challenges WHERE challenge_hash = hash AND purpose = challenge_purpose AND user_id IS NOT DISTINCT FROM person AND ends_at > now() RETURNING 1
    ) SELECT EXISTS (SELECT FROM used)
  $$;

CREATE FUNCTION app_find_passkey(credential text) RETURNS TABLE (user_id uuid, public_key bytea, counter bigint, is_cast boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT k.user_id, k.public_key, k.counter, u.is_cast FROM passkeys k JOIN users u ON u.id = k.user_id WHERE k.id = credential $$;

CREATE FUNCTION app_passkey_used(credential text, new_counter bigint) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ UPDATE passkeys SET counter = new_counter, last_used_at = now() WHERE id = credential $$;

-- A new passkey is a new factor: this session is as strong as it, the others end.
CREATE FUNCTION app_add_passkey(credential text, key_bytes bytea, first_counter bigint, how text, key_name text, kept_session uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  BEGIN
    INSERT INTO passkeys (id, user_id, public_key, counter, transports, name) VALUES (credential, app_user(), key_bytes, first_counter, how, key_name)
      ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RETURN false; END IF;
    UPDATE sessions SET strength = 'two' WHERE user_id = app_user() AND public_id = kept_session;
    DELETE FROM sessions WHERE user_id = app_user() AND public_id <> kept_session;
    RETURN true;
  END $$;

-- ─── What has ended goes away ───

CREATE FUNCTION app_tidy_sign_ins() RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    DELETE FROM passkey_challenges WHERE ends_at < now();
    DELETE FROM pending_sign_ins WHERE ends_at < now();
    DELETE FROM mail_links WHERE ends_at < now() - interval '1 day';
    DELETE FROM address_changes WHERE ends_at < now();
    DELETE FROM sessions WHERE ends_at < now();
    DELETE FROM rate_counts WHERE window_at < now() - interval '1 day';
  $$;

DO $$
DECLARE signature text;
BEGIN
  FOR signature IN
    SELECT oid::regprocedure::text FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND proname = ANY (ARRAY['app_find_sign_in', 'app_own_sign_in', 'app_start_session', 'app_renew_session',
      'app_own_sessions', 'app_end_own_session', 'app_end_other_sessions', 'app_request_link', 'app_see_link', 'app_use_link', 'app_use_sign_up_link',
      'app_set_own_password', 'app_reset_password', 'app_begin_address_change', 'app_confirm_address', 'app_start_pending', 'app_find_pending',
      'app_end_pending', 'app_begin_factor', 'app_find_factor', 'app_use_factor_step', 'app_confirm_factor', 'app_put_recovery_codes',
      'app_use_recovery_code', 'app_own_factor', 'app_remove_factor', 'app_add_challenge', 'app_use_challenge', 'app_find_passkey',
      'app_passkey_used', 'app_add_passkey', 'app_tidy_sign_ins'])
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_rw', signature);
  END LOOP;
END $$;
