CREATE TABLE "probe_pace" (
	"probe" integer NOT NULL,
	"from" timestamp with time zone NOT NULL,
	"every_seconds" integer NOT NULL,
	"timeout_ms" integer NOT NULL,
	"slow_ms" integer,
	"fail_after" integer NOT NULL,
	"recover_after" integer NOT NULL,
	"rests" boolean NOT NULL,
	CONSTRAINT "probe_pace_probe_from_pk" PRIMARY KEY("probe","from")
);
--> statement-breakpoint
INSERT INTO "probe_pace" SELECT p."number", t."from", p."every_seconds", p."timeout_ms", p."slow_ms", p."fail_after", p."recover_after", bool_or(t."rests")
FROM "probe" p JOIN LATERAL (
	SELECT p."created_at" AS "from", false AS "rests"
	UNION ALL SELECT p."paused_at", true WHERE p."paused_at" IS NOT NULL
	UNION ALL SELECT p."ended_at", true WHERE p."ended_at" IS NOT NULL
	UNION ALL SELECT a."at", a."verb" <> 'probe.resumed' FROM "audit" a WHERE a."subject" = 'probe:' || p."id" AND a."verb" IN ('probe.paused', 'probe.resumed', 'probe.ended')
) t ON true GROUP BY p."id", t."from";
