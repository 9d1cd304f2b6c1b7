import { createHash, randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Fact } from "@/lib/fact";
import { canonical, type Json } from "@/lib/log/canonical";
import { buildLeaf, type LeafType } from "@/lib/log/leaf";
import type { Refusal } from "@/lib/refusal";
import { type Act, type ArchiveAct, type HouseAct, type Reach, within } from "@/lib/roles";
import { authorise, lockDesk, readToken } from "./authority";
import type { Db, Tx } from "./client";
import { newestLeaf } from "./read/since";
import { Refused } from "./refused";
import { keepRevisions } from "./revision";
import { audit, disclosure, idempotency, leaf, outbox } from "./schema";

/**
 * The gate. A change, its audit line, its log leaf and its outbox row are one transaction, or nothing happened.
 * No other file inserts into audit (`audit.ts` apart), leaf, disclosure, outbox or idempotency.
 */

export type Meta = {
  /** Epoch ms. */
  now: number;
  personId: string | null;
  /** Id of the token by which a script asks in that person's name. */
  token?: string;
  /** Idempotency key: the same key and request get the first outcome again, and nothing is written. */
  key: string;
  verb: Fact["verb"] | ArchiveAct;
  /** The newest leaf of what is changed, as whoever asks saw it: a change that came in between is not overlooked. Left out: any. */
  seen?: string | undefined;
  /** What was asked, for telling a repeated request from another one under the same key. */
  request?: Json;
};

/** What the work did. `fields` are the words a leaf commits to: salted, never in the clear. */
export type Change = {
  subject: string;
  type: LeafType;
  fields: Record<string, Json>;
  /** Ids of the places it touches. Left out: everything, which is no operator's to change. */
  places?: readonly string[];
  fact: Fact;
  outcome: Record<string, unknown>;
  /** What comes with it: a change that whoever asks may make by itself, recorded after this one in the same transaction. */
  also?: { verb: Meta["verb"]; work: () => Promise<Change> };
};

export type Recorded =
  | { ok: true; seq: number; replayed: boolean; outcome: Record<string, unknown> }
  | { ok: false; refusals: Refusal[] };

/** Runs `work` and records what it did. Throws only when the database failed: then nothing was written. */
export async function record(db: Db, meta: Meta, work: (tx: Tx) => Promise<Change>): Promise<Recorded> {
  try {
    return await db.transaction(async (tx) => {
      await lockDesk(tx);
      // A script learns nothing of what its token did before that was taken away.
      if (meta.token !== undefined) await reachFor(tx, meta);
      const earlier = await replay(tx, meta);
      if (earlier) return earlier;
      return change(tx, meta, () => work(tx));
    });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusals: error.refusals };
    throw error;
  }
}

/** Does what is asked and records it, and then what comes with it. The answer is that of the first. */
async function change(tx: Tx, meta: Meta, work: () => Promise<Change>): Promise<Recorded> {
  const reach = await reachFor(tx, meta);
  const done = await work();
  if (!within(reach, done.places ?? "everywhere"))
    throw new Refused([{ field: "", code: meta.token === undefined ? "not_your_place" : "token_elsewhere" }]);
  const recorded = await write(tx, meta, done);
  if (done.also) {
    const { verb, work: follows } = done.also;
    // Whoever asked saw the first of them; its key answers for both.
    await change(tx, { ...meta, verb, key: `${meta.key} ${verb}`, seen: undefined }, follows);
  }
  return recorded;
}

/** @throws Refused when whoever asks may not; Error when nobody asks for what only people do */
async function reachFor(tx: Tx, { personId, token, now, verb }: Meta): Promise<Reach> {
  if (HOUSE.some((each) => each === verb) && personId === null) return "everywhere";
  if (personId === null) throw new Error(`Nobody asks for ${verb}.`);
  return authorise(tx, { personId, token, now }, verb as Act);
}

/** A history may also be imported by a command on the machine: who runs it owns the installation anyway. */
const HOUSE: readonly (HouseAct | "incidents.imported")[] = [
  "catalogue.imported",
  "incident.archived",
  "entry.archived",
  "incident.scheduled",
  "measured.turned",
  "incidents.imported",
];

function requestHash(meta: Meta): string {
  return createHash("sha256")
    .update(canonical({ verb: meta.verb, person: meta.personId, request: meta.request ?? null }))
    .digest("hex");
}

async function replay(tx: Tx, meta: Meta): Promise<Recorded | undefined> {
  const [known] = await tx.select().from(idempotency).where(eq(idempotency.key, meta.key));
  if (!known) return undefined;
  if (known.requestHash !== requestHash(meta)) throw new Refused([{ field: "key", code: "key_reused" }]);
  return { ok: true, seq: known.seq, replayed: true, outcome: known.outcome };
}

/** What its audit line says of a script: by which token it asked. */
async function byScript(tx: Tx, { personId, token, now }: Meta): Promise<{ token?: string }> {
  if (personId === null || token === undefined) return {};
  return { token: (await readToken(tx, { personId, token, now }))?.name ?? "" };
}

async function write(tx: Tx, meta: Meta, change: Change): Promise<Recorded> {
  const at = new Date(meta.now);
  const names = Object.keys(change.fields);
  const salts = Object.fromEntries(names.map((name) => [name, randomBytes(16).toString("base64url")]));
  const prev = await newestLeaf(tx, change.subject);
  if (meta.seen !== undefined && meta.seen !== prev) throw new Refused([{ field: "", code: "changed_since" }]);
  const id = uuidv7();
  const built = buildLeaf(
    { id, type: change.type, at: at.toISOString(), verb: meta.verb, subject: change.subject, prev },
    change.fields,
    salts,
  );
  await tx
    .insert(leaf)
    .values({ id, at, type: change.type, subject: change.subject, prev, bytes: built.bytes, hash: built.hash });
  if (built.disclosures.length > 0) {
    await tx
      .insert(disclosure)
      .values(built.disclosures.map(({ name, salt, value }) => ({ leafId: id, name, salt, value: canonical(value) })));
  }
  await tx.insert(audit).values({
    id: uuidv7(),
    at,
    personId: meta.personId,
    verb: meta.verb,
    subject: change.subject,
    detail: { leaf: id, ...change.outcome, ...(await byScript(tx, meta)) },
  });
  await keepRevisions(tx, change.fact, at);
  const [row] = await tx.insert(outbox).values({ at, fact: change.fact }).returning({ seq: outbox.seq });
  if (!row) throw new Error("The outbox gave no number.");
  await tx.insert(idempotency).values({
    key: meta.key,
    personId: meta.personId,
    requestHash: requestHash(meta),
    seq: row.seq,
    outcome: change.outcome,
    at,
  });
  await tx.execute(sql`select pg_notify('fact', ${String(row.seq)})`);
  return { ok: true, seq: row.seq, replayed: false, outcome: change.outcome };
}
