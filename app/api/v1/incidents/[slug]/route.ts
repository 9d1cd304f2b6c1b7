import { isSample, isStale } from "@/app/edition";
import { now } from "@/clock";
import { getDb } from "@/db/client";
import { readIncident } from "@/db/read/incidents";
import type { IncidentDocument } from "@/lib/api";
import { validUntil } from "@/lib/board";
import { isOver } from "@/lib/incident";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string }> };

/** `/api/v1/incidents/<slug>.json`, for one incident of any age. What has ended stays true: it has no `valid_until`. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { slug } = await params;
  const at = now();
  const [incident, stale, sample] = await Promise.all([
    getDb().then((db) => readIncident(db, slug.replace(/\.json$/, ""), at)),
    isStale(),
    isSample(),
  ]);
  if (!incident) return Response.json({ error: "not_found" }, { status: 404 });
  const answer: IncidentDocument = {
    sample,
    as_of: new Date(at).toISOString(),
    valid_until: isOver(incident.phase) ? null : validUntil(at),
    stale,
    incident,
  };
  return Response.json(answer);
}
