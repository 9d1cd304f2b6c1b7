CREATE TABLE "answer_proposal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"incident_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid NOT NULL,
	"attack" jsonb NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"approved" boolean DEFAULT false NOT NULL,
	CONSTRAINT "decided_by_another" CHECK ("answer_proposal"."decided_by" <> "answer_proposal"."person_id")
);
--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "two_persons" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "role" text DEFAULT 'administrator' NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ALTER COLUMN "role" SET DEFAULT 'operator';--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "place_id" uuid;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "answer_proposal" ADD CONSTRAINT "answer_proposal_incident_id_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incident"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_proposal" ADD CONSTRAINT "answer_proposal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_proposal" ADD CONSTRAINT "answer_proposal_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_waiting_proposal" ON "answer_proposal" USING btree ("incident_id") WHERE decided_at is null;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_place_id_location_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."location"("id") ON DELETE no action ON UPDATE no action;