import { answerOutages } from "@/app/[locale]/outages/read";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return Response.json(await answerOutages());
}
