CREATE TABLE "location_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"location_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"left" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"valid_until" timestamp with time zone NOT NULL,
	"person_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "location_report" ADD CONSTRAINT "location_report_location_id_location_id_fk" FOREIGN KEY ("location_id") REFERENCES "public"."location"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "location_report" ADD CONSTRAINT "location_report_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "location_report_valid" ON "location_report" USING btree ("valid_until");