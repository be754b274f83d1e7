-- What is left of each medicine, the tests that go with it, what was read about pairs of medicines, food and feeds, and
-- the day on which medicines go by a feeding tube.
CREATE TABLE "stock_products" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "regimen_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "uses" DECIMAL(10,3) NOT NULL,
    "per_amount" DECIMAL(10,3) NOT NULL,
    "per_unit" TEXT NOT NULL,
    "pack_size" DECIMAL(10,3),
    "in_use_days" INTEGER,
    "lead_days" INTEGER NOT NULL,
    "supplier" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "stock_products_pkey" PRIMARY KEY ("team_id","id")
);

CREATE TABLE "stock_entries" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" DECIMAL(12,3),
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_entries_pkey" PRIMARY KEY ("team_id","id")
);

CREATE TABLE "stock_collections" (
    "team_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_collections_pkey" PRIMARY KEY ("team_id","product_id","task_id")
);

CREATE TABLE "monitoring_starts" (
    "team_id" UUID NOT NULL,
    "regimen_id" UUID NOT NULL,
    "started_on" DATE NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "monitoring_starts_pkey" PRIMARY KEY ("team_id","regimen_id")
);

CREATE TABLE "test_results" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "regimen_id" UUID NOT NULL,
    "test" TEXT NOT NULL,
    "tested_on" DATE NOT NULL,
    "value" TEXT NOT NULL,
    "is_marked" BOOLEAN NOT NULL,
    "note" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "test_results_pkey" PRIMARY KEY ("team_id","id")
);

CREATE TABLE "test_result_voids" (
    "team_id" UUID NOT NULL,
    "result_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "voided_by_id" UUID NOT NULL,
    "voided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "test_result_voids_pkey" PRIMARY KEY ("team_id","result_id")
);

CREATE TABLE "clinic_test_dates" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "regimen_id" UUID NOT NULL,
    "test" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clinic_test_dates_pkey" PRIMARY KEY ("team_id","id")
);

CREATE TABLE "pair_reads" (
    "team_id" UUID NOT NULL,
    "first" TEXT NOT NULL,
    "second" TEXT NOT NULL,
    "versions" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "read_by_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pair_reads_pkey" PRIMARY KEY ("team_id","first","second","versions","kind")
);

CREATE TABLE "used_beside" (
    "team_id" UUID NOT NULL,
    "product_id" TEXT NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "used_beside_pkey" PRIMARY KEY ("team_id","product_id")
);

CREATE TABLE "meal_times" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "food" TEXT NOT NULL,
    "start_time" TEXT NOT NULL,
    "end_time" TEXT NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meal_times_pkey" PRIMARY KEY ("team_id","id")
);

CREATE TABLE "tube_days" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "route" TEXT NOT NULL,
    "changes_on" DATE,
    "flush_before_ml" DECIMAL(6,1),
    "flush_after_ml" DECIMAL(6,1),
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tube_days_pkey" PRIMARY KEY ("team_id","id")
);

CREATE TABLE "tube_day_lines" (
    "team_id" UUID NOT NULL,
    "tube_day_id" UUID NOT NULL,
    "regimen_id" UUID NOT NULL,
    "task_id" UUID,
    "answer" TEXT,
    "words" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "tube_day_lines_pkey" PRIMARY KEY ("team_id","tube_day_id","regimen_id")
);

CREATE UNIQUE INDEX "stock_products_team_id_regimen_id_form_key" ON "stock_products"("team_id", "regimen_id", "form");
CREATE INDEX "stock_entries_team_id_product_id_happened_at_idx" ON "stock_entries"("team_id", "product_id", "happened_at");
CREATE INDEX "test_results_team_id_regimen_id_tested_on_idx" ON "test_results"("team_id", "regimen_id", "tested_on");
CREATE INDEX "clinic_test_dates_team_id_regimen_id_idx" ON "clinic_test_dates"("team_id", "regimen_id");

-- ─── Written by hand ───

ALTER TABLE "stock_products"
  ADD FOREIGN KEY ("team_id", "regimen_id") REFERENCES "regimens" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "created_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD FOREIGN KEY ("team_id", "changed_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("uses" > 0 AND "per_amount" > 0 AND "pack_size" > 0),
  ADD CHECK ("lead_days" BETWEEN 0 AND 365 AND "in_use_days" BETWEEN 1 AND 3650);
ALTER TABLE "stock_entries"
  ADD FOREIGN KEY ("team_id", "product_id") REFERENCES "stock_products" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "recorded_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("kind" IN ('received', 'counted', 'opened', 'wasted', 'thrown_away')),
  ADD CHECK (("kind" = 'opened') = ("amount" IS NULL)),
  -- Nothing may be counted; what comes or goes is something.
  ADD CHECK ("amount" > 0 OR ("kind" = 'counted' AND "amount" = 0)),
  ADD CHECK ("kind" NOT IN ('wasted', 'thrown_away') OR "reason" IS NOT NULL);
ALTER TABLE "stock_collections"
  ADD FOREIGN KEY ("team_id", "product_id") REFERENCES "stock_products" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "task_id") REFERENCES "tasks" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "asked_by_id") REFERENCES "memberships" ("team_id", "user_id");
ALTER TABLE "monitoring_starts"
  ADD FOREIGN KEY ("team_id", "regimen_id") REFERENCES "regimens" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "set_by_id") REFERENCES "memberships" ("team_id", "user_id");
ALTER TABLE "test_results"
  ADD FOREIGN KEY ("team_id", "regimen_id") REFERENCES "regimens" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "recorded_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK (btrim("test") <> '' AND btrim("value") <> '');
ALTER TABLE "test_result_voids"
  ADD FOREIGN KEY ("team_id", "result_id") REFERENCES "test_results" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "voided_by_id") REFERENCES "memberships" ("team_id", "user_id");
ALTER TABLE "clinic_test_dates"
  ADD FOREIGN KEY ("team_id", "regimen_id") REFERENCES "regimens" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "set_by_id") REFERENCES "memberships" ("team_id", "user_id");
ALTER TABLE "pair_reads"
  ADD FOREIGN KEY ("team_id", "read_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("kind" IN ('seen', 'intended')),
  ADD CHECK ("first" < "second");
ALTER TABLE "used_beside"
  ADD FOREIGN KEY ("team_id", "added_by_id") REFERENCES "memberships" ("team_id", "user_id");
ALTER TABLE "meal_times"
  ADD FOREIGN KEY ("team_id", "added_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("food" IN ('high-fat', 'low-fat', 'supplement', 'unknown')),
  ADD CHECK ("start_time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND "end_time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
ALTER TABLE "tube_days"
  ADD FOREIGN KEY ("team_id", "started_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("route" IN ('peg', 'ng')),
  ADD CHECK ("flush_before_ml" >= 0 AND "flush_after_ml" >= 0);
-- One at a time.
CREATE UNIQUE INDEX "tube_days_one_open" ON "tube_days" ("team_id") WHERE "closed_at" IS NULL;
ALTER TABLE "tube_day_lines"
  ADD FOREIGN KEY ("team_id", "tube_day_id") REFERENCES "tube_days" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "regimen_id") REFERENCES "regimens" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "task_id") REFERENCES "tasks" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "answered_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("answer" IN ('may_go', 'other_form', 'other_way', 'stays')),
  ADD CHECK (("answer" IS NULL) = ("answered_at" IS NULL) AND ("answer" IS NULL) = ("answered_by_id" IS NULL));

DO $$
DECLARE
  t record;
BEGIN
  FOR t IN SELECT * FROM (VALUES
    -- table, who writes, and whether rows may be changed or taken out besides being added
    ('stock_products', 'record', 'UPDATE'),
    ('stock_entries', 'dose', ''),
    ('stock_collections', 'record', ''),
    ('monitoring_starts', 'record', 'UPDATE'),
    ('test_results', 'record', ''),
    ('test_result_voids', 'record', ''),
    ('clinic_test_dates', 'record', ''),
    ('pair_reads', 'record', ''),
    ('used_beside', 'record', 'DELETE'),
    ('meal_times', 'record', 'DELETE'),
    ('tube_days', 'record', 'UPDATE'),
    ('tube_day_lines', 'record', 'UPDATE')
  ) AS tables (name, writes, besides)
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t.name);
    EXECUTE format('CREATE POLICY owner_all ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t.name);
    EXECUTE format('CREATE POLICY app_read ON %I FOR SELECT TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_teams(''medication''))))', t.name);
    EXECUTE format('CREATE POLICY app_insert ON %I FOR INSERT TO app_rw WITH CHECK ("team_id" = ANY (ARRAY(SELECT app_teams(%L))))', t.name, t.writes);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_rw', t.name);
    IF t.besides <> '' THEN
      EXECUTE format('CREATE POLICY app_change ON %I FOR %s TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_teams(%L))))', t.name, t.besides, t.writes);
      EXECUTE format('GRANT %s ON %I TO app_rw', t.besides, t.name);
    END IF;
  END LOOP;
END $$;
