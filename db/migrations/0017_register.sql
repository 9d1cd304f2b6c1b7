CREATE TABLE "entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"noun" text NOT NULL,
	"slug" text NOT NULL,
	"origin" text NOT NULL,
	CONSTRAINT "entry_noun_slug_unique" UNIQUE("noun","slug")
);
--> statement-breakpoint
CREATE TABLE "revision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"deed" text NOT NULL,
	"reason" jsonb,
	"content" jsonb NOT NULL,
	"person_id" uuid,
	CONSTRAINT "revision_entry_id_number_unique" UNIQUE("entry_id","number")
);
--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;