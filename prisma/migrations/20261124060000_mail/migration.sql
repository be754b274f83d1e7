-- Mail waits here from the transaction that wants it sent until the worker has handed it over (ADR 0008).

CREATE TABLE "mails" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "sealed" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "give_up_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "fault" TEXT,

    CONSTRAINT "mails_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "team_mails" (
    "team_id" UUID NOT NULL,
    "mail_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "to_name" TEXT NOT NULL,
    "object_id" UUID,
    "queued_by_id" UUID NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "team_mails_pkey" PRIMARY KEY ("team_id","mail_id")
);

-- ─── By hand ───

-- Sent or failed, not both; what was sent or given up keeps no words unless the local mailbox shows them.
ALTER TABLE "mails" ADD CHECK ("sent_at" IS NULL OR "failed_at" IS NULL);
CREATE INDEX "mails_waiting" ON "mails" ("next_try_at") WHERE "sent_at" IS NULL AND "failed_at" IS NULL;
CREATE INDEX "mails_created_at_idx" ON "mails" ("created_at");

ALTER TABLE "team_mails"
  ADD FOREIGN KEY ("team_id", "queued_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD FOREIGN KEY ("mail_id") REFERENCES "mails" ("id") ON DELETE CASCADE;

-- The app reaches mails through the functions below only. Their words are sealed with a key that the database lacks.
ALTER TABLE "mails" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mails" FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON "mails" TO CURRENT_USER USING (true) WITH CHECK (true);

ALTER TABLE "team_mails" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "team_mails" FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON "team_mails" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY app_read ON "team_mails" FOR SELECT TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_teams('manage'))));
CREATE POLICY app_insert ON "team_mails" FOR INSERT TO app_rw WITH CHECK ("team_id" = ANY (ARRAY(SELECT app_teams('member'))));
GRANT SELECT, INSERT ON "team_mails" TO app_rw;

CREATE FUNCTION app_queue_mail(mail uuid, mail_kind text, address text, words bytea, useful_seconds int) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    INSERT INTO mails (id, kind, recipient, sealed, give_up_at)
    VALUES (mail, mail_kind, address, words, now() + make_interval(secs => useful_seconds))
  $$;

-- Takes what is due, each for one worker at a time: whoever dies with one in hand loses it after a minute.
CREATE FUNCTION app_claim_mails(most int)
  RETURNS TABLE (id uuid, recipient text, sealed bytea, tries int, too_late boolean)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    UPDATE mails m SET tries = m.tries + 1, next_try_at = now() + interval '1 minute'
    WHERE m.id IN (
      SELECT w.id FROM mails w WHERE w.sent_at IS NULL AND w.failed_at IS NULL AND w.next_try_at <= now()
      ORDER BY w.next_try_at LIMIT most FOR UPDATE SKIP LOCKED
    )
    RETURNING m.id, m.recipient, m.sealed, m.tries, m.give_up_at <= now()
  $$;

CREATE FUNCTION app_mail_sent(mail uuid, keep_words boolean) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    UPDATE mails SET sent_at = now(), fault = NULL, sealed = CASE WHEN keep_words THEN sealed END
    WHERE id = mail AND sent_at IS NULL AND failed_at IS NULL
  $$;

-- Without a time for the next try, or when the mail is of no more use by then: given up.
CREATE FUNCTION app_mail_not_sent(mail uuid, fault_code text, retry_seconds int) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    UPDATE mails SET fault = fault_code,
      failed_at = CASE WHEN gives_up THEN now() END,
      sealed = CASE WHEN gives_up THEN NULL ELSE sealed END,
      next_try_at = CASE WHEN gives_up THEN next_try_at ELSE now() + make_interval(secs => retry_seconds) END
    FROM (SELECT retry_seconds IS NULL OR now() + make_interval(secs => retry_seconds) >= m.give_up_at AS gives_up FROM mails m WHERE m.id = mail) AS decided
    WHERE id = mail AND sent_at IS NULL AND failed_at IS NULL
  $$;

-- For the local mailbox of a demonstration. The words stay sealed: the app opens them, or nobody.
CREATE FUNCTION app_local_mails(most int)
  RETURNS TABLE (id uuid, recipient text, sealed bytea, created_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT m.id, m.recipient, m.sealed, m.created_at FROM mails m WHERE m.sealed IS NOT NULL ORDER BY m.created_at DESC, m.id LIMIT most $$;

-- What did not reach anybody, for those who run the team: as long as it matters.
CREATE FUNCTION app_undelivered_mails(team uuid)
  RETURNS TABLE (mail_id uuid, kind text, to_name text, recipient text, object_id uuid, is_given_up boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT m.id, t.kind, t.to_name, m.recipient, t.object_id, m.failed_at IS NOT NULL
    FROM team_mails t JOIN mails m ON m.id = t.mail_id
    WHERE t.team_id = team AND team IN (SELECT app_teams('manage'))
      AND m.sent_at IS NULL AND (m.failed_at > now() - interval '7 days' OR (m.failed_at IS NULL AND m.tries > 1))
      AND (t.kind <> 'invitation' OR EXISTS (
        SELECT FROM invitations i WHERE i.team_id = team AND i.id = t.object_id
          AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.ends_at > now()))
    ORDER BY m.created_at, m.id LIMIT 20
  $$;

CREATE FUNCTION app_tidy_mails() RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    DELETE FROM mails WHERE id IN (
      SELECT id FROM mails WHERE created_at < now() - interval '30 days' AND (sent_at IS NOT NULL OR failed_at IS NOT NULL) LIMIT 1000)
  $$;

REVOKE ALL ON FUNCTION app_queue_mail(uuid, text, text, bytea, int), app_claim_mails(int), app_mail_sent(uuid, boolean),
  app_mail_not_sent(uuid, text, int), app_local_mails(int), app_undelivered_mails(uuid), app_tidy_mails() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_queue_mail(uuid, text, text, bytea, int), app_claim_mails(int), app_mail_sent(uuid, boolean),
  app_mail_not_sent(uuid, text, int), app_local_mails(int), app_undelivered_mails(uuid), app_tidy_mails() TO app_rw;
