import { now } from "@/clock";
import { publication, toSeq } from "../../publication";
import { readPerson } from "../../session";

export const dynamic = "force-dynamic";

const answer = (body: unknown, status = 200) => Response.json(body, { status, headers: { "cache-control": "no-store" } });

/** Whether what was saved under an outbox number stands on the printed pages. */
export async function GET(_request: Request, { params }: { params: Promise<{ seq: string }> }): Promise<Response> {
  const person = await readPerson().catch(() => "unknown" as const);
  if (person === null) return answer({ error: "sign in" }, 401);
  if (person === "unknown") return answer({ error: "the database does not answer" }, 503);
  const seq = toSeq((await params).seq);
  return seq === null ? answer({ error: "no such number" }, 404) : answer(publication(seq, now()));
}
