CREATE TABLE "two_factor" (
	"id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"person_id" uuid NOT NULL,
	"verified" boolean DEFAULT true NOT NULL,
	"failed_verification_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"last_step" bigint
);
--> statement-breakpoint
CREATE TABLE "counted_month" (
	"month" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "offering_day" (
	"offering_id" uuid NOT NULL,
	"day" date NOT NULL,
	"operational" integer NOT NULL,
	"disrupted" integer NOT NULL,
	"paused_announced" integer NOT NULL,
	"paused_unannounced" integer NOT NULL,
	"unavailable" integer NOT NULL,
	"unknown" integer NOT NULL,
	"hours_unknown" integer NOT NULL,
	CONSTRAINT "offering_day_offering_id_day_pk" PRIMARY KEY("offering_id","day")
);
--> statement-breakpoint
ALTER TABLE "offering" ADD COLUMN "counted_to" date;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "two_factor_enabled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offering_day" ADD CONSTRAINT "offering_day_offering_id_offering_id_fk" FOREIGN KEY ("offering_id") REFERENCES "public"."offering"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "two_factor_of_person" ON "two_factor" USING btree ("person_id");