CREATE TABLE "incident_progress" (
	"id" uuid PRIMARY KEY NOT NULL,
	"incident_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"unit" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "incident" ADD COLUMN "waits" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "incident_progress" ADD CONSTRAINT "incident_progress_incident_id_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incident"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "progress_of_incident" ON "incident_progress" USING btree ("incident_id","at");