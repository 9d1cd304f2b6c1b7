import { readBoard } from "@/app/edition";
import type { Pulse } from "@/lib/api";
import { asOfText } from "@/lib/words/page";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const { sample, revision, as_of, valid_until, stale } = await readBoard();
  const answer: Pulse = { sample, revision, as_of, valid_until, stale, as_of_text: asOfText(Date.parse(as_of), stale) };
  return Response.json(answer);
}
