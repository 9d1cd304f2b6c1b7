ALTER TABLE "incident" ADD COLUMN "entered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "incident" ADD COLUMN "external_id" text;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_external_id_unique" UNIQUE("external_id");--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "entered_when_it_was_over" CHECK ("incident"."entered_at" is null or "incident"."ended_latest" <= "incident"."entered_at");