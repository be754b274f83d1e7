-- For a database of your own (PostgreSQL 15 to 18), once, as an administrator, connected to that database:
--
--   psql --set=owner_password=… --set=app_password=… --file=prisma/roles.sql postgresql://admin@host/alongside
--
-- Afterwards DATABASE_OWNER_URL signs in as owner and DATABASE_URL as app_rw. The embedded database makes the same
-- roles by itself (prisma/embedded/roles.ts).

-- Owns the tables and runs the migrations. No superuser, and row-level security holds for it.
CREATE ROLE owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD :'owner_password';

-- The app. Owns nothing. The limits stand on the role, so that they also hold behind a pooler.
CREATE ROLE app_rw LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD :'app_password';
ALTER ROLE app_rw SET lock_timeout = '2s';
ALTER ROLE app_rw SET statement_timeout = '5s';
ALTER ROLE app_rw SET idle_in_transaction_session_timeout = '10s';

-- Reading from a replica, and background jobs. Give them a password and LOGIN when you use them.
CREATE ROLE app_ro NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT;
ALTER ROLE app_ro SET lock_timeout = '2s';
ALTER ROLE app_ro SET statement_timeout = '5s';
ALTER ROLE app_ro SET idle_in_transaction_session_timeout = '10s';
CREATE ROLE app_jobs NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT;
ALTER ROLE app_jobs SET lock_timeout = '2s';
ALTER ROLE app_jobs SET statement_timeout = '5s';
ALTER ROLE app_jobs SET idle_in_transaction_session_timeout = '10s';

SELECT format('ALTER DATABASE %I OWNER TO owner', current_database()) \gexec
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database()) \gexec
SELECT format('GRANT CONNECT ON DATABASE %I TO app_rw, app_ro, app_jobs', current_database()) \gexec
ALTER SCHEMA public OWNER TO owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO app_rw, app_ro, app_jobs;
