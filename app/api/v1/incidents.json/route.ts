import { isSample, isStale } from "@/app/edition";
import { now } from "@/clock";
import { getDb } from "@/db/client";
import { readNewestIncidents } from "@/db/read/incidents";
import type { IncidentList } from "@/lib/api";
import { validUntil } from "@/lib/board";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const at = now();
  const [incidents, stale, sample] = await Promise.all([
    getDb().then((db) => readNewestIncidents(db, at)),
    isStale(),
    isSample(),
  ]);
  const answer: IncidentList = { sample, as_of: new Date(at).toISOString(), valid_until: validUntil(at), stale, incidents };
  return Response.json(answer);
}
