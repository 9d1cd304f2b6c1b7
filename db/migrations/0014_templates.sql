ALTER TABLE "template" ADD COLUMN "own" jsonb;--> statement-breakpoint
ALTER TABLE "template" ADD COLUMN "retired_at" timestamp with time zone;