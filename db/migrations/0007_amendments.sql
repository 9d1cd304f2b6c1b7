CREATE TABLE "update_amendment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"update_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb,
	"reason" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "incident" ADD COLUMN "retracted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "incident" ADD COLUMN "retraction" jsonb;--> statement-breakpoint
ALTER TABLE "update_amendment" ADD CONSTRAINT "update_amendment_update_id_incident_update_id_fk" FOREIGN KEY ("update_id") REFERENCES "public"."incident_update"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_amendment" ADD CONSTRAINT "update_amendment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "amendment_of_update" ON "update_amendment" USING btree ("update_id","at");