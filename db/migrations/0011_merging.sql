ALTER TABLE "incident" ADD COLUMN "merged_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "incident" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_merged_into_incident_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."incident"("id") ON DELETE no action ON UPDATE no action;