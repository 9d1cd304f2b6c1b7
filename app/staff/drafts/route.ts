import { z } from "zod";
import { now } from "@/clock";
import { withoutSecrets } from "@/components/desk/form-state";
import { getDb } from "@/db/client";
import { saveDraft } from "@/db/write/draft";
import { isDraftName } from "@/lib/draft";
import { readPerson } from "../session";
import { unread } from "../unread";

export const dynamic = "force-dynamic";

/** Characters of a form, names and all: more than all its fields may hold together. */
const MOST = 100_000;

const Body = z.object({
  form: z.string().refine(isDraftName),
  values: z.record(z.string().max(200), z.array(z.string()).max(200)),
});

const answer = (body: unknown, status = 200) => Response.json(body, { status, headers: { "cache-control": "no-store" } });

/** Keeps what somebody typed so far, for them alone. 409: it was sent meanwhile, so there is nothing left to keep. */
export async function POST(request: Request): Promise<Response> {
  const person = await readPerson().catch(unread("The session"));
  if (person === null) return answer({ error: "sign in" }, 401);
  if (person === undefined) return answer({ error: "the database does not answer" }, 503);
  const text = await request.text();
  if (text.length > MOST) return answer({ error: "too long" }, 413);
  const body = Body.safeParse(parsed(text));
  if (!body.success) return answer({ error: "not a draft" }, 400);
  const { form, values } = body.data;
  const draft = { form, values: withoutSecrets(values), savedAt: now() };
  const kept = await getDb()
    .then((db) => saveDraft(db, person.id, draft))
    .catch(unread("The draft"));
  if (kept === undefined) return answer({ error: "the database does not answer" }, 503);
  return kept ? answer({}) : answer({ error: "sent" }, 409);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
