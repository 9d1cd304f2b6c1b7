CREATE TABLE "hours_week" (
	"id" uuid PRIMARY KEY NOT NULL,
	"profile_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"week" jsonb NOT NULL,
	"reason" text NOT NULL,
	"entered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "hours_week" ADD CONSTRAINT "hours_week_profile_id_hours_profile_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."hours_profile"("id") ON DELETE no action ON UPDATE no action;