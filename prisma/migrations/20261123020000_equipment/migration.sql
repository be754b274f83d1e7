-- Things for the patient, the dated steps by which they come and go, and what to do with them in a power cut.
CREATE TABLE "equipment_items" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "need_id" TEXT,
    "name" TEXT NOT NULL,
    "supplier_name" TEXT,
    "supplier_phone" TEXT,
    "serial" TEXT,
    "lender" TEXT,
    "return_on" DATE,
    "battery_hours" DECIMAL(5,1),
    "next_check_on" DATE,
    "power_cut_steps" TEXT,
    "note" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "equipment_items_pkey" PRIMARY KEY ("team_id","id")
);

CREATE TABLE "equipment_steps" (
    "team_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "words" TEXT,
    "takes_back_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "equipment_steps_pkey" PRIMARY KEY ("team_id","id")
);

CREATE TABLE "power_cut_plans" (
    "team_id" UUID NOT NULL,
    "steps" TEXT NOT NULL,
    "practised_on" DATE,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "power_cut_plans_pkey" PRIMARY KEY ("team_id")
);

CREATE INDEX "equipment_steps_team_id_item_id_happened_on_recorded_at_idx" ON "equipment_steps"("team_id", "item_id", "happened_on", "recorded_at");

-- ─── Written by hand ───

ALTER TABLE "equipment_items"
  ADD FOREIGN KEY ("team_id", "created_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD FOREIGN KEY ("team_id", "changed_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK (btrim("name") <> ''),
  ADD CHECK ("battery_hours" >= 0),
  -- A day to give back belongs to something borrowed.
  ADD CHECK ("return_on" IS NULL OR "lender" IS NOT NULL);
ALTER TABLE "equipment_steps"
  ADD FOREIGN KEY ("team_id", "item_id") REFERENCES "equipment_items" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "takes_back_id") REFERENCES "equipment_steps" ("team_id", "id"),
  ADD FOREIGN KEY ("team_id", "recorded_by_id") REFERENCES "memberships" ("team_id", "user_id"),
  ADD CHECK ("kind" IN ('asked', 'trial', 'approved', 'refused', 'appealed', 'ordered', 'delivered', 'trained', 'serviced', 'returned', 'dropped', 'taken_back')),
  ADD CHECK (("kind" = 'taken_back') = ("takes_back_id" IS NOT NULL)),
  -- A refusal has its reason, a training its people, and taking back says why.
  ADD CHECK ("kind" NOT IN ('refused', 'trained', 'taken_back') OR "words" IS NOT NULL);
-- Each step is taken back at most once.
CREATE UNIQUE INDEX "equipment_steps_taken_back_once" ON "equipment_steps" ("team_id", "takes_back_id") WHERE "takes_back_id" IS NOT NULL;
ALTER TABLE "power_cut_plans"
  ADD FOREIGN KEY ("team_id") REFERENCES "care_teams" ("id"),
  ADD FOREIGN KEY ("team_id", "changed_by_id") REFERENCES "memberships" ("team_id", "user_id");

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['equipment_items', 'equipment_steps', 'power_cut_plans'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY owner_all ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY app_read ON %I FOR SELECT TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_teams(''plan''))))', name);
    EXECUTE format('CREATE POLICY app_insert ON %I FOR INSERT TO app_rw WITH CHECK ("team_id" = ANY (ARRAY(SELECT app_teams(''record''))))', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_rw', name);
    -- What happened is only ever added to.
    IF name <> 'equipment_steps' THEN
      EXECUTE format('CREATE POLICY app_update ON %I FOR UPDATE TO app_rw USING ("team_id" = ANY (ARRAY(SELECT app_teams(''record''))))', name);
      EXECUTE format('GRANT UPDATE ON %I TO app_rw', name);
    END IF;
  END LOOP;
END $$;
