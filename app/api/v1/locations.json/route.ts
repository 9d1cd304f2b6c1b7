import { readMoment } from "@/app/edition";
import type { LocationList } from "@/lib/api";
import { composeLocationViews, staleLocation, validUntil } from "@/lib/board";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const { facts, at, stale } = await readMoment();
  const locations = composeLocationViews(facts, at).map((view) => (stale ? staleLocation(view) : view));
  const { sample } = facts.installation;
  const answer: LocationList = { sample, as_of: new Date(at).toISOString(), valid_until: validUntil(at), stale, locations };
  return Response.json(answer);
}
