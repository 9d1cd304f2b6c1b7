CREATE TABLE "two_factor" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"verified" boolean DEFAULT true NOT NULL,
	"failed_verification_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"last_step" bigint
);
--> statement-breakpoint
CREATE TABLE "offering_day" (
	"day" date NOT NULL,
	"offering_id" uuid NOT NULL,
	"operational" integer NOT NULL,
	"disrupted" integer NOT NULL,
	"paused_announced" integer NOT NULL,
	"paused_unannounced" integer NOT NULL,
	"unavailable" integer NOT NULL,
	"unknown" integer NOT NULL,
	"computed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "offering_day_day_offering_id_pk" PRIMARY KEY("day","offering_id")
);
--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "office" jsonb;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "adopted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "adopted_by" uuid;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "two_factor_enabled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offering_day" ADD CONSTRAINT "offering_day_offering_id_offering_id_fk" FOREIGN KEY ("offering_id") REFERENCES "public"."offering"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "two_factor_of_person" ON "two_factor" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "installation" ADD CONSTRAINT "installation_adopted_by_person_id_fk" FOREIGN KEY ("adopted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installation" DROP COLUMN "adopted";