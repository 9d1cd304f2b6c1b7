CREATE TABLE "pause_series" (
	"id" uuid PRIMARY KEY NOT NULL,
	"rule" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date,
	"begins" text NOT NULL,
	"minutes" integer NOT NULL,
	"skip_holidays" boolean NOT NULL,
	"ends_by_hand" boolean NOT NULL,
	"notice" jsonb NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	"person_id" uuid NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "incident" ADD COLUMN "announced_end" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "incident" ADD COLUMN "ends_by_hand" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "incident" ADD COLUMN "series_id" uuid;--> statement-breakpoint
ALTER TABLE "incident" ADD COLUMN "series_day" date;--> statement-breakpoint
ALTER TABLE "pause_series" ADD CONSTRAINT "pause_series_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_series_id_pause_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."pause_series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "occurrence_once" UNIQUE("series_id","series_day");