import { readMoment } from "@/app/edition";
import type { ServiceList } from "@/lib/api";
import { composeServiceViews, staleService, validUntil } from "@/lib/board";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const { facts, at, stale } = await readMoment();
  const views = composeServiceViews(facts, at);
  const services = stale ? views.map(staleService) : views;
  const answer: ServiceList = { as_of: new Date(at).toISOString(), valid_until: validUntil(at), stale, services };
  return Response.json(answer);
}
