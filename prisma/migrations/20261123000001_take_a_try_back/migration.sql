-- Only failed sign-ins count against the limits of security.md 5. A try is counted before the password is compared,
-- so that many at once cannot slip past the limit, and taken back when the password was right.
CREATE FUNCTION app_uncount(bucket_name text, window_seconds int) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    UPDATE rate_counts SET count = count - 1
    WHERE bucket = bucket_name AND count > 0
      AND window_at = to_timestamp(floor(extract(epoch FROM now()) / window_seconds) * window_seconds)
  $$;

REVOKE ALL ON FUNCTION app_uncount(text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_uncount(text, int) TO app_rw;
