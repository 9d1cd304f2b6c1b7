import { readServices } from "@/app/edition";
import type { ServiceList } from "@/lib/api";
import { validUntil } from "@/lib/board";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const { views: services, facts, at, stale } = await readServices();
  const { sample } = facts.installation;
  const answer: ServiceList = { sample, as_of: new Date(at).toISOString(), valid_until: validUntil(at), stale, services };
  return Response.json(answer);
}
