CREATE TABLE "document" (
	"sha256" text PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"title" jsonb NOT NULL,
	"kind" text NOT NULL,
	"bytes" integer NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"person_id" uuid NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" jsonb,
	CONSTRAINT "document_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "document_content" (
	"sha256" text PRIMARY KEY NOT NULL,
	"content" bytea NOT NULL
);
--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_content" ADD CONSTRAINT "document_content_sha256_document_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."document"("sha256") ON DELETE no action ON UPDATE no action;