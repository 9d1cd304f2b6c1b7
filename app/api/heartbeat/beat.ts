import { RateLimiterMemory } from "rate-limiter-flexible";
import { addressOf } from "@/app/staff/attempts";
import { now } from "@/clock";
import { getDb } from "@/db/client";
import { reasonOf } from "@/db/reason";
import { hashOf } from "@/db/token";
import { hearBeat } from "@/db/write/heartbeat";
import { type LeftOut, readBeat } from "@/lib/probe/beat";
import { BEAT_WORDS, type BeatRefusal, LEFT_OUT } from "@/lib/words/beat";

/**
 * What machines call to say that they still work. The secret in the address is all that counts: no cookie is read. Neither it nor
 * its hash is ever logged.
 */

const LARGEST_BODY = 4096;
const SECRET = /^[\w-]{43}$/;

/** How often one address may call what leads nowhere, over how many seconds. */
export const GUESSES = { points: 30, duration: 600 } as const;
const KEY = Symbol.for("ktp.beatGuesses");

/** `known`: hashes of the secrets that led somewhere when they last called. A whole office calls from one address, guessers too. */
type Callers = { guesses: RateLimiterMemory; known: Set<string> };

function callers(): Callers {
  const shared = globalThis as { [KEY]?: Callers };
  shared[KEY] ??= { guesses: new RateLimiterMemory(GUESSES), known: new Set() };
  return shared[KEY];
}

const STATUS = {
  unknown: 404,
  over: 410,
  too_often: 429,
  too_large: 413,
  unreadable: 400,
  status_unknown: 400,
  not_saved: 503,
} satisfies Record<BeatRefusal, number>;

/** `secret`: of the address that was called. */
export async function answerBeat(request: Request, secret: string): Promise<Response> {
  try {
    return reply(await hear(request, secret));
  } catch (error) {
    console.error(`A heartbeat could not be kept: ${reasonOf(error)}`);
    return reply("not_saved");
  }
}

/** Why it was not recorded, or what of it was left out. */
async function hear(request: Request, secret: string): Promise<BeatRefusal | LeftOut[]> {
  const { guesses, known } = callers();
  const address = addressOf(request.headers.get("x-forwarded-for"));
  const hash = hashOf(secret);
  const tried = await guesses.get(address);
  if (tried !== null && tried.consumedPoints >= GUESSES.points && !known.has(hash)) return "too_often";
  const fields = await fieldsOf(request);
  if (typeof fields === "string") return fields;
  const read = readBeat(fields);
  if (read === "status_unknown") return read;
  const heard = SECRET.test(secret) ? await hearBeat(await getDb(), now(), secret, read.beat) : "unknown";
  if (heard === "unknown") {
    known.delete(hash);
    // It rejects where others of the address guessed meanwhile, which changes nothing of this answer.
    await guesses.consume(address).catch(() => undefined);
  } else known.add(hash);
  return heard === "heard" ? read.left : heard;
}

function reply(answer: BeatRefusal | LeftOut[]): Response {
  const headers: Record<string, string> = {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  };
  if (typeof answer !== "string") {
    const left = answer.flatMap((part) => [LEFT_OUT[part].id, LEFT_OUT[part].en]);
    return new Response(`${["ok", ...left].join("\n")}\n`, { headers });
  }
  const status = STATUS[answer];
  const again: Record<string, string> = status === 429 || status === 503 ? { "retry-after": "10" } : {};
  const { id, en } = BEAT_WORDS[answer];
  return new Response(`${id}\n${en}\n`, { status, headers: { ...headers, ...again } });
}

/** What came in the query and, over that, in the body. */
async function fieldsOf(request: Request): Promise<Map<string, string> | "too_large" | "unreadable"> {
  const query = [...new URL(request.url).searchParams];
  if (request.method !== "POST") return new Map(query);
  const body = Buffer.from(await request.arrayBuffer());
  if (body.length > LARGEST_BODY) return "too_large";
  if (body.length === 0) return new Map(query);
  const said = await entriesOf(request.headers.get("content-type") ?? "", body);
  return said === null ? "unreadable" : new Map([...query, ...said]);
}

async function entriesOf(type: string, body: Buffer): Promise<[string, string][] | null> {
  if (/^application\/json\b/i.test(type)) return entriesOfJson(body.toString("utf8"));
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return [...new URLSearchParams(body.toString("utf8"))];
  if (!/^multipart\/form-data\b/i.test(type)) return null;
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData().catch(() => null);
  return form && [...form].flatMap(([name, value]): [string, string][] => (typeof value === "string" ? [[name, value]] : []));
}

function entriesOfJson(text: string): [string, string][] | null {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== "object" || read === null || Array.isArray(read)) return null;
    return Object.entries(read).flatMap(([name, value]): [string, string][] =>
      typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [],
    );
  } catch {
    return null;
  }
}
