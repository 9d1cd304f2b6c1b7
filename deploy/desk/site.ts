import { z } from "zod";

/** The desk as a script reaches it. */

/** Nobody answered that could say whether it is done: the same again, under the same key, is safe. */
export class Unreachable extends Error {}

export type Site = { address: string; token: string };
export type Answer = { ok: boolean; body: unknown };

const TRIES = 3;
const ANSWER_WITHIN_MS = 75_000;
const LONGEST_WAIT_SECONDS = 60;

const Named = z.object({ slug: z.string(), label: z.string() });
const Blank = z.object({
  name: z.string(),
  label: z.string(),
  hint: z.string().optional(),
  required: z.boolean(),
  options: z.array(z.object({ id: z.string(), en: z.string().nullable() })).optional(),
});
const DeskList = z.object({
  as_of: z.string(),
  incidents: z.array(z.object({ slug: z.string(), title: z.string(), phase: z.string(), state: z.string(), began: z.string() })),
  templates: z.array(
    z.object({ code: z.string(), label: z.string(), about: z.string(), system: z.string().nullable(), blanks: z.array(Blank) }),
  ),
  services: z.array(Named),
  locations: z.array(Named.extend({ services: z.array(z.string()), confirmable: z.array(z.string()) })),
});
export type DeskList = z.infer<typeof DeskList>;

/** @throws Unreachable; a refusal is returned */
export async function readList(site: Site): Promise<{ list: DeskList } | { refused: unknown }> {
  const { ok, body } = await call(site, "list");
  return ok ? { list: DeskList.parse(body) } : { refused: body };
}

/** Posts `body` as `verb`; tries again what nobody answered, each time the same under the same key. @throws Unreachable */
export const postVerb = (site: Site, verb: string, body: object, key: string): Promise<Answer> =>
  call(site, verb, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(body),
  });

async function call({ address, token }: Site, verb: string, init: RequestInit = {}): Promise<Answer> {
  const url = `${address}/api/desk/${verb}`;
  const headers = { accept: "application/json", authorization: `Bearer ${token}`, ...init.headers };
  let why = "";
  for (let tried = 1; ; tried += 1) {
    const answer = await fetch(url, {
      ...init,
      headers,
      // A token goes to no other address than the one it was given for.
      redirect: "manual",
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    }).catch((error: Error) => {
      why = String((error.cause as Error | undefined)?.message ?? error.message);
      return null;
    });
    const passing = answer === null || answer.status === 429 || answer.status >= 500;
    if (!passing) return readAnswer(answer);
    if (answer) why = `HTTP ${answer.status}`;
    const seconds = Number(answer?.headers.get("retry-after") ?? tried);
    if (tried === TRIES || !(seconds <= LONGEST_WAIT_SECONDS)) throw new Unreachable(`${url}: ${why}`);
    await new Promise((done) => setTimeout(done, seconds * 1000));
  }
}

async function readAnswer(answer: Response): Promise<Answer> {
  const body: unknown = await answer.json().catch(() => null);
  if (answer.status >= 300 && answer.status < 400)
    throw new Unreachable(`${answer.url}: HTTP ${answer.status}, ${answer.headers.get("location")}`);
  if (body === null) throw new Unreachable(`${answer.url}: HTTP ${answer.status}`);
  return { ok: answer.ok, body };
}
