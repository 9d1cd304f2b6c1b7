ALTER TABLE "installation" ADD COLUMN "office" jsonb;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "adopted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "adopted_by" uuid;--> statement-breakpoint
ALTER TABLE "installation" ADD CONSTRAINT "installation_adopted_by_person_id_fk" FOREIGN KEY ("adopted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installation" DROP COLUMN "adopted";