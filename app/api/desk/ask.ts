import { addressOf } from "@/app/staff/attempts";
import { now } from "@/clock";
import { getDb } from "@/db/client";
import { reasonOf } from "@/db/reason";
import { readSecret } from "@/db/secret";
import { hashOf, isOwnToken } from "@/db/token";
import { presentToken } from "@/db/write/tokens";
import { readEnv } from "@/env";
import { isTokenVerb } from "@/lib/token";
import { countCall } from "./limits";
import { readList } from "./list";
import { reply, replyError, replyRefused } from "./reply";
import { isStorable, VERBS } from "./verbs";

/**
 * What scripts ask of the desk. A token in the `Authorization` header is all that counts: no cookie is read and nothing of the
 * query, so a browser that is led here brings nothing with it. What a token may do the gate judges (`db/authority.ts`).
 */

const LARGEST_BODY = 64 * 1024;
const KEY = /^[\w.-]{8,100}$/;

type Caller = { id: string; personId: string };

/** One verb, posted. */
export const answerVerb = (request: Request, word: string): Promise<Response> =>
  withCaller(request, async (caller) => {
    if (!isTokenVerb(word)) return replyError("verb_unknown");
    const key = request.headers.get("idempotency-key") ?? "";
    if (!KEY.test(key)) return replyError("key_missing");
    if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) return replyError("not_json");
    const text = await request.text();
    if (Buffer.byteLength(text) > LARGEST_BODY) return replyError("too_large");
    const body = jsonOf(text);
    if (!isStorable(body)) return replyError("unreadable");
    const read = VERBS[word](body);
    if (!read.ok) return replyError("unreadable", { fields: read.fields });
    const { id: token, personId } = caller;
    // Keys are a token's own: no script meets another's by chance, nor reserves one.
    const recorded = await read.write(await getDb(), { now: now(), personId, token, key: `${token} ${key}` });
    if (!recorded.ok) return replyRefused(recorded.refusals);
    const { slug, location } = recorded.outcome;
    const url = typeof slug === "string" ? `/incidents/${slug}` : `/locations/${location}`;
    const { seq, replayed } = recorded;
    return reply(replayed ? 200 : 201, { ok: true, seq, replayed, ...recorded.outcome, url });
  });

/** What a script needs to know before it says something. */
export const answerList = (request: Request): Promise<Response> =>
  withCaller(request, async () => reply(200, await readList(await getDb(), now())));

async function withCaller(request: Request, work: (caller: Caller) => Promise<Response>): Promise<Response> {
  try {
    const caller = await callerOf(request);
    return caller instanceof Response ? caller : await work(caller);
  } catch (error) {
    console.error(`The desk could not answer a script: ${reasonOf(error)}`);
    return replyError("not_saved", { wait: 5 });
  }
}

/** Whose good token it brings, or the answer to who brings none. */
async function callerOf({ headers }: Request): Promise<Caller | Response> {
  const address = addressOf(headers.get("x-forwarded-for"));
  const token = /^Bearer (\S+)$/i.exec(headers.get("authorization") ?? "")?.[1] ?? "";
  if (isOwnToken(token, readSecret(readEnv().DATA_DIR))) {
    const often = await countCall("uses", hashOf(token));
    if (often !== null) return replyError("too_often", { wait: often });
    const found = await presentToken(await getDb(), now(), token, address);
    if (found) return found;
  }
  const wait = await countCall("refused", address);
  return wait === null ? replyError("token_refused") : replyError("too_often", { wait });
}

/** Undefined, which no verb takes, when it is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
