CREATE TABLE "incident_revision" (
	"incident_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"verb" text NOT NULL,
	"row" jsonb NOT NULL,
	"offerings" jsonb NOT NULL,
	"systems" jsonb NOT NULL,
	CONSTRAINT "incident_revision_incident_id_number_pk" PRIMARY KEY("incident_id","number")
);
--> statement-breakpoint
ALTER TABLE "incident_revision" ADD CONSTRAINT "incident_revision_incident_id_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incident"("id") ON DELETE no action ON UPDATE no action;