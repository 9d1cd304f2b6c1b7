CREATE TABLE "cause" (
	"code" text PRIMARY KEY NOT NULL,
	"label" jsonb NOT NULL,
	"line" jsonb NOT NULL,
	"owner" text NOT NULL,
	"typically_affects" jsonb NOT NULL,
	"sources" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holiday" (
	"day" date PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holiday_year" (
	"year" integer PRIMARY KEY NOT NULL,
	"decree" text NOT NULL,
	"complete" boolean NOT NULL,
	"sources" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hours_exception" (
	"id" uuid PRIMARY KEY NOT NULL,
	"location_id" uuid,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"rule" text NOT NULL,
	"spans" jsonb NOT NULL,
	"reason" jsonb NOT NULL,
	"source" text,
	"entered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hours_profile" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"confirmed" boolean NOT NULL,
	"week" jsonb,
	"ramadan" jsonb,
	"basis" text NOT NULL,
	CONSTRAINT "hours_profile_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "location" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"short" jsonb NOT NULL,
	"area" text,
	"region_code" text,
	"hours_profile_id" uuid,
	"position" integer NOT NULL,
	"enabled" boolean NOT NULL,
	"unconfirmed" jsonb NOT NULL,
	"sources" jsonb NOT NULL,
	CONSTRAINT "location_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "offering" (
	"id" uuid PRIMARY KEY NOT NULL,
	"service_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	CONSTRAINT "offering_service_id_location_id_unique" UNIQUE("service_id","location_id")
);
--> statement-breakpoint
CREATE TABLE "service" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"group" text NOT NULL,
	"name" jsonb NOT NULL,
	"label" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"if_down" jsonb,
	"position" integer NOT NULL,
	"enabled" boolean NOT NULL,
	"flags" jsonb NOT NULL,
	"sources" jsonb NOT NULL,
	CONSTRAINT "service_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "service_system" (
	"service_id" uuid NOT NULL,
	"system_id" uuid NOT NULL,
	CONSTRAINT "service_system_service_id_system_id_pk" PRIMARY KEY("service_id","system_id")
);
--> statement-breakpoint
CREATE TABLE "system" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"owner" text NOT NULL,
	"scope" text NOT NULL,
	"note" jsonb,
	"sources" jsonb NOT NULL,
	CONSTRAINT "system_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "template" (
	"code" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"cause_code" text,
	"effect" text,
	"title" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"actions" jsonb NOT NULL,
	"required" jsonb NOT NULL,
	"do_not_write" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "term" (
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"label" jsonb NOT NULL,
	"meaning" jsonb,
	CONSTRAINT "term_kind_code_pk" PRIMARY KEY("kind","code")
);
--> statement-breakpoint
CREATE TABLE "confirmation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"offering_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"valid_until" timestamp with time zone NOT NULL,
	"person_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "incident" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"effect" text,
	"title" jsonb NOT NULL,
	"cause_code" text,
	"template_code" text,
	"origin" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"began_earliest" timestamp with time zone NOT NULL,
	"began_latest" timestamp with time zone NOT NULL,
	"began_words" jsonb,
	"planned_end" timestamp with time zone,
	"ended_earliest" timestamp with time zone,
	"ended_latest" timestamp with time zone,
	"ended_words" jsonb,
	"cancelled_at" timestamp with time zone,
	"resolved_at" timestamp with time zone,
	"according_to" jsonb,
	"state" text NOT NULL,
	"scope_words" jsonb,
	"actions" jsonb NOT NULL,
	"attack" jsonb NOT NULL,
	"data" jsonb NOT NULL,
	"ordered_by" jsonb,
	"paper" jsonb,
	CONSTRAINT "incident_slug_unique" UNIQUE("slug"),
	CONSTRAINT "began_in_order" CHECK ("incident"."began_earliest" <= "incident"."began_latest"),
	CONSTRAINT "ended_in_order" CHECK ("incident"."ended_earliest" <= "incident"."ended_latest"),
	CONSTRAINT "ends_after_it_begins" CHECK ("incident"."ended_latest" >= "incident"."began_earliest")
);
--> statement-breakpoint
CREATE TABLE "incident_offering" (
	"incident_id" uuid NOT NULL,
	"offering_id" uuid NOT NULL,
	CONSTRAINT "incident_offering_incident_id_offering_id_pk" PRIMARY KEY("incident_id","offering_id")
);
--> statement-breakpoint
CREATE TABLE "incident_system" (
	"incident_id" uuid NOT NULL,
	"system_id" uuid NOT NULL,
	CONSTRAINT "incident_system_incident_id_system_id_pk" PRIMARY KEY("incident_id","system_id")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"catalogue_version" text NOT NULL,
	"adopted" boolean DEFAULT false NOT NULL,
	"setup_token_hash" text,
	"pulse_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "incident_update" (
	"id" uuid PRIMARY KEY NOT NULL,
	"incident_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid,
	"state" text,
	"body" jsonb NOT NULL,
	"expected_end" timestamp with time zone,
	"next_update_by" timestamp with time zone,
	"progress" jsonb,
	"source" jsonb
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid,
	"verb" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "disclosure" (
	"leaf_id" uuid NOT NULL,
	"name" text NOT NULL,
	"salt" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "disclosure_leaf_id_name_pk" PRIMARY KEY("leaf_id","name")
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"key" text PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"request_hash" text NOT NULL,
	"seq" bigint NOT NULL,
	"outcome" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "leaf" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"type" text NOT NULL,
	"subject" text NOT NULL,
	"prev" uuid,
	"bytes" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "leaf_hash_unique" UNIQUE("hash"),
	CONSTRAINT "leaf_chain" UNIQUE NULLS NOT DISTINCT("subject","prev")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"fact" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "person_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"person_id" uuid NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "hours_exception" ADD CONSTRAINT "hours_exception_location_id_location_id_fk" FOREIGN KEY ("location_id") REFERENCES "public"."location"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "location" ADD CONSTRAINT "location_hours_profile_id_hours_profile_id_fk" FOREIGN KEY ("hours_profile_id") REFERENCES "public"."hours_profile"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offering" ADD CONSTRAINT "offering_service_id_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."service"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offering" ADD CONSTRAINT "offering_location_id_location_id_fk" FOREIGN KEY ("location_id") REFERENCES "public"."location"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_system" ADD CONSTRAINT "service_system_service_id_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."service"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_system" ADD CONSTRAINT "service_system_system_id_system_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."system"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template" ADD CONSTRAINT "template_cause_code_cause_code_fk" FOREIGN KEY ("cause_code") REFERENCES "public"."cause"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_offering_id_offering_id_fk" FOREIGN KEY ("offering_id") REFERENCES "public"."offering"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_cause_code_cause_code_fk" FOREIGN KEY ("cause_code") REFERENCES "public"."cause"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_template_code_template_code_fk" FOREIGN KEY ("template_code") REFERENCES "public"."template"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_offering" ADD CONSTRAINT "incident_offering_incident_id_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incident"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_offering" ADD CONSTRAINT "incident_offering_offering_id_offering_id_fk" FOREIGN KEY ("offering_id") REFERENCES "public"."offering"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_system" ADD CONSTRAINT "incident_system_incident_id_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incident"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_system" ADD CONSTRAINT "incident_system_system_id_system_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."system"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_update" ADD CONSTRAINT "incident_update_incident_id_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incident"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_update" ADD CONSTRAINT "incident_update_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_leaf_id_leaf_id_fk" FOREIGN KEY ("leaf_id") REFERENCES "public"."leaf"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency" ADD CONSTRAINT "idempotency_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "confirmation_of_offering" ON "confirmation" USING btree ("offering_id","at");--> statement-breakpoint
CREATE INDEX "incident_open" ON "incident" USING btree ("ended_latest","planned_end");--> statement-breakpoint
CREATE INDEX "incident_published" ON "incident" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "update_of_incident" ON "incident_update" USING btree ("incident_id","at");--> statement-breakpoint
CREATE INDEX "idempotency_at" ON "idempotency" USING btree ("at");