-- A call for help that nobody answers goes out as mail to everyone else in the team. The messages are queued with the
-- call, due a minute later, and dropped by the answer: the database keeps the time, so no process has to live until
-- then. Their ids follow from call and member: the same again adds none.

CREATE FUNCTION app_help_mail(call uuid, member uuid) RETURNS uuid LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public
  AS $$ SELECT md5(call::text || member::text)::uuid $$;

-- Only for an open call of the team whose member asks: of their own, or one that they had answered and cannot come to.
CREATE FUNCTION app_queue_help_mails(team uuid, call uuid, words bytea, wait_seconds int) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    INSERT INTO mails AS m (id, kind, recipient, sealed, next_try_at, give_up_at)
    SELECT app_help_mail(call, s.user_id), 'help', u.email, words,
      now() + make_interval(secs => wait_seconds), now() + make_interval(secs => wait_seconds) + interval '30 minutes'
    FROM memberships s JOIN users u ON u.id = s.user_id
    WHERE s.team_id = team AND s.ended_at IS NULL AND team IN (SELECT app_teams('member'))
      AND s.user_id <> (SELECT h.called_by_id FROM help_calls h
        WHERE h.team_id = team AND h.id = call AND h.ended_at IS NULL AND h.answered_at IS NULL)
    ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed, next_try_at = excluded.next_try_at, give_up_at = excluded.give_up_at,
      tries = 0, sent_at = NULL, failed_at = NULL, fault = NULL
      -- What has gone out for this ring is not sent again while it rings.
      WHERE m.sent_at IS NULL OR m.sent_at < now() - interval '5 minutes'
  $$;

CREATE FUNCTION app_drop_help_mails(team uuid, call uuid) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    DELETE FROM mails WHERE kind = 'help' AND sent_at IS NULL AND team IN (SELECT app_teams('member'))
      AND id IN (SELECT app_help_mail(h.id, s.user_id) FROM help_calls h JOIN memberships s ON s.team_id = h.team_id
        WHERE h.team_id = team AND h.id = call)
  $$;

REVOKE ALL ON FUNCTION app_help_mail(uuid, uuid), app_queue_help_mails(uuid, uuid, bytea, int), app_drop_help_mails(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_queue_help_mails(uuid, uuid, bytea, int), app_drop_help_mails(uuid, uuid) TO app_rw;
