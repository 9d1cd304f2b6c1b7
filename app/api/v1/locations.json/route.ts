import { readMoment } from "@/app/edition";
import type { LocationList } from "@/lib/api";
import { composeLocation, staleLocation, validUntil } from "@/lib/board";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const { facts, at, stale } = await readMoment();
  const locations = facts.locations.flatMap(({ slug }) => {
    const view = composeLocation(facts, slug, at);
    return view ? [stale ? staleLocation(view) : view] : [];
  });
  const { sample } = facts.installation;
  const answer: LocationList = { sample, as_of: new Date(at).toISOString(), valid_until: validUntil(at), stale, locations };
  return Response.json(answer);
}
