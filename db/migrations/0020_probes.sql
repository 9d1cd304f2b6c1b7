CREATE TABLE "alert" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"outage_id" uuid,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"trouble" text
);
--> statement-breakpoint
CREATE TABLE "duty" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"begins" text NOT NULL,
	"ends" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "heartbeat" (
	"probe" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"done" integer,
	"total" integer,
	"note" text,
	CONSTRAINT "heartbeat_probe_at_pk" PRIMARY KEY("probe","at")
);
--> statement-breakpoint
CREATE TABLE "outage" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"system_id" uuid,
	"service_id" uuid,
	"offering_id" uuid,
	"effect" text NOT NULL,
	"after" timestamp with time zone,
	"began" timestamp with time zone NOT NULL,
	"known_at" timestamp with time zone NOT NULL,
	"ended_after" timestamp with time zone,
	"ended" timestamp with time zone,
	"lost_sight" boolean DEFAULT false NOT NULL,
	"incident_id" uuid,
	"explained_at" timestamp with time zone,
	"explained_by" uuid,
	"fault_at" timestamp with time zone,
	"fault_by" uuid,
	"fault_reason" jsonb,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "outage_slug_unique" UNIQUE("slug"),
	CONSTRAINT "outage_has_one_target" CHECK (num_nonnulls("outage"."system_id", "outage"."service_id", "outage"."offering_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "probe" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "probe_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"settings" jsonb NOT NULL,
	"every_seconds" integer NOT NULL,
	"timeout_ms" integer NOT NULL,
	"slow_ms" integer,
	"fail_after" integer NOT NULL,
	"recover_after" integer NOT NULL,
	"system_id" uuid,
	"service_id" uuid,
	"offering_id" uuid,
	"protection_id" uuid,
	"effect" text NOT NULL,
	"vouches" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"person_id" uuid NOT NULL,
	"paused_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"asked_at" timestamp with time zone,
	"token_hash" text,
	"fold" jsonb,
	"folded_to" timestamp with time zone,
	CONSTRAINT "probe_number_unique" UNIQUE("number"),
	CONSTRAINT "probe_slug_unique" UNIQUE("slug"),
	CONSTRAINT "probe_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "probe_has_one_target" CHECK (num_nonnulls("probe"."system_id", "probe"."service_id", "probe"."offering_id", "probe"."protection_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "probe_checkpoint" (
	"probe" integer NOT NULL,
	"day" timestamp with time zone NOT NULL,
	"fold" jsonb,
	CONSTRAINT "probe_checkpoint_probe_day_pk" PRIMARY KEY("probe","day")
);
--> statement-breakpoint
CREATE TABLE "probe_result" (
	"probe" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"outcome" smallint NOT NULL,
	"ms" integer,
	"detail" text,
	CONSTRAINT "probe_result_probe_at_pk" PRIMARY KEY("probe","at")
) PARTITION BY RANGE ("at");
--> statement-breakpoint
CREATE TABLE "probe_rollup" (
	"probe" integer NOT NULL,
	"level" smallint NOT NULL,
	"from" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	"good" integer NOT NULL,
	"slow" integer NOT NULL,
	"bad" integer NOT NULL,
	"blind" integer NOT NULL,
	"least" integer,
	"p50" integer,
	"p95" integer,
	"most" integer,
	CONSTRAINT "probe_rollup_probe_level_from_pk" PRIMARY KEY("probe","level","from")
);
--> statement-breakpoint
CREATE TABLE "probe_turn" (
	"probe" integer NOT NULL,
	"from" timestamp with time zone NOT NULL,
	"to" timestamp with time zone,
	"known_at" timestamp with time zone NOT NULL,
	"after" timestamp with time zone,
	"verdict" text NOT NULL,
	"outcome" smallint NOT NULL,
	CONSTRAINT "probe_turn_probe_from_pk" PRIMARY KEY("probe","from")
);
--> statement-breakpoint
CREATE TABLE "result_day" (
	"day" timestamp with time zone PRIMARY KEY NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stale_hour" (
	"probe" integer NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	CONSTRAINT "stale_hour_probe_hour_pk" PRIMARY KEY("probe","hour")
);
--> statement-breakpoint
ALTER TABLE "counted_month" ADD COLUMN "settled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "counted_month" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_outage_id_outage_id_fk" FOREIGN KEY ("outage_id") REFERENCES "public"."outage"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty" ADD CONSTRAINT "duty_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage" ADD CONSTRAINT "outage_system_id_system_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."system"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage" ADD CONSTRAINT "outage_service_id_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."service"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage" ADD CONSTRAINT "outage_offering_id_offering_id_fk" FOREIGN KEY ("offering_id") REFERENCES "public"."offering"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage" ADD CONSTRAINT "outage_incident_id_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incident"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage" ADD CONSTRAINT "outage_explained_by_person_id_fk" FOREIGN KEY ("explained_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage" ADD CONSTRAINT "outage_fault_by_person_id_fk" FOREIGN KEY ("fault_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "probe" ADD CONSTRAINT "probe_system_id_system_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."system"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "probe" ADD CONSTRAINT "probe_service_id_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."service"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "probe" ADD CONSTRAINT "probe_offering_id_offering_id_fk" FOREIGN KEY ("offering_id") REFERENCES "public"."offering"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "probe" ADD CONSTRAINT "probe_protection_id_entry_id_fk" FOREIGN KEY ("protection_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "probe" ADD CONSTRAINT "probe_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_due" ON "alert" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "outage_began" ON "outage" USING btree ("began");--> statement-breakpoint
CREATE INDEX "outage_incident" ON "outage" USING btree ("incident_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outage_open_once" ON "outage" USING btree (coalesce("system_id", "service_id", "offering_id")) WHERE "outage"."ended" is null and "outage"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "probe_turn_to" ON "probe_turn" USING btree ("to");