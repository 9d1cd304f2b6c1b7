import { randomBytes } from "node:crypto";
import { and, eq, like } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { authorise, lockDesk } from "@/db/authority";
import type { Db, Tx } from "@/db/client";
import { type Change, type Recorded, record } from "@/db/fact";
import { readCatalogue } from "@/db/read/catalogue";
import { Refused } from "@/db/refused";
import { entry, probe, probePace, system } from "@/db/schema";
import { hashOf } from "@/db/token";
import type { ProbeVerb } from "@/lib/fact";
import { Written } from "@/lib/notice";
import type { Range } from "@/lib/probe/address";
import { stopped } from "@/lib/probe/paces";
import { refuseAddress, refuseProbe } from "@/lib/probe/refuse";
import { isLookedAt, Pace, Settings, Target } from "@/lib/probe/settings";
import type { Refusal } from "@/lib/refusal";
import { holdsAddress, refuseLine } from "@/lib/register/refuse";
import type { Text } from "@/lib/text";
import type { Context } from "./context";
import { storeResults } from "./results";
import { closeVerdict } from "./turn";

/**
 * What is looked at again and again, and how. Where a probe looks is the desk's own matter: no leaf, no audit line and no page
 * names it.
 */

export const MakeProbeInput = z.object({
  name: Written,
  settings: Settings,
  pace: Pace,
  target: Target,
  /** What the target is while it is down; of no consequence for a protection. */
  effect: z.enum(["disrupted", "unavailable"]),
  vouches: z.boolean(),
  /** The probe, by slug, whose place it takes: that one ends with the same press. */
  replaces: z.string().nullable().default(null),
});
export type MakeProbeInput = z.input<typeof MakeProbeInput>;
export const ChangeProbeInput = z.object({ slug: z.string(), name: Written, settings: Settings, pace: Pace });
export type ChangeProbeInput = z.input<typeof ChangeProbeInput>;
export const ProbeInput = z.object({ slug: z.string() });
export type ProbeInput = z.infer<typeof ProbeInput>;
export const LookInput = ProbeInput.extend({ works: z.boolean(), note: Written.nullable() });
export type LookInput = z.input<typeof LookInput>;

/** `secret`: of a heartbeat's address, never to be had again; null: it has none, or a repeated request already showed it. */
export type Made = Recorded & { secret: string | null };

type ProbeRow = typeof probe.$inferSelect;

const freshSecret = (): string => randomBytes(32).toString("base64url");

/**
 * Makes a probe; it is looked at from the next turn of the worker on. What it is about and what follows from it are fixed for good,
 * as what was measured was measured so: for another target another probe takes its place, and the past stays where it is.
 */
export async function makeProbe(db: Db, ctx: Context, input: MakeProbeInput): Promise<Made> {
  const said = MakeProbeInput.parse(input);
  const { name, settings, pace, replaces } = said;
  const secret = settings.kind === "heartbeat" ? freshSecret() : null;
  const done = await record(db, { ...ctx, verb: "probe.made", request: said }, async (tx) => {
    const target = await resolveTarget(tx, said.target);
    const refusals = [...refuseName(name), ...refuseProbe(settings, pace), ...target.refusals];
    if (refusals.length > 0) throw new Refused(refusals);
    const id = uuidv7();
    const slug = await freeSlug(tx, name);
    const vouches = said.vouches && target.ids.protectionId === undefined;
    const [row] = await tx
      .insert(probe)
      .values({
        ...{ id, slug, name, settings, ...pace, ...target.ids, effect: said.effect, vouches },
        ...{ createdAt: new Date(ctx.now), personId: ctx.personId, tokenHash: secret && hashOf(secret) },
      })
      .returning();
    if (row) await notePace(tx, row, ctx.now);
    const fields = { name, kind: settings.kind, target: said.target, pace, effect: said.effect, vouches };
    const change = changeOf("probe.made", { id, slug, name }, { ...fields, ...(replaces !== null && { replaces }) });
    return replaces === null ? change : { ...change, also: { verb: "probe.ended", work: () => end(tx, ctx, replaces) } };
  });
  return { ...done, secret: done.ok && !done.replayed ? secret : null };
}

/** Another name, other settings or another pace, from the next look on. Its kind and what it is about stay: the past was measured so. */
export async function changeProbe(db: Db, ctx: Context, input: ChangeProbeInput): Promise<Recorded> {
  const { slug, name, settings, pace } = ChangeProbeInput.parse(input);
  return record(db, { ...ctx, verb: "probe.changed", request: { slug, name, settings, pace } }, async (tx) => {
    const row = await running(tx, slug);
    const other: Refusal[] = settings.kind === row.settings.kind ? [] : [{ field: "", code: "probe_kind_fixed" }];
    const refusals = [...refuseName(name), ...refuseProbe(settings, pace), ...other];
    if (refusals.length > 0) throw new Refused(refusals);
    await tx
      .update(probe)
      .set({ name, settings, ...pace })
      .where(eq(probe.id, row.id));
    await notePace(tx, { ...row, ...pace }, ctx.now);
    return changeOf("probe.changed", { ...row, name }, { name, kind: settings.kind, pace });
  });
}

/** Gives a heartbeat a new address; the one before is worth nothing from that moment. */
export async function renewSecret(db: Db, ctx: Context, input: ProbeInput): Promise<Made> {
  const said = ProbeInput.parse(input);
  const secret = freshSecret();
  const done = await record(db, { ...ctx, verb: "probe.changed", request: { ...said, secret: "new" } }, async (tx) => {
    const row = await running(tx, said.slug);
    if (row.settings.kind !== "heartbeat") throw new Refused([{ field: "", code: "probe_without_secret" }]);
    await tx
      .update(probe)
      .set({ tokenHash: hashOf(secret) })
      .where(eq(probe.id, row.id));
    return changeOf("probe.changed", row, { name: row.name, kind: row.settings.kind, secret: "new" });
  });
  return { ...done, secret: done.ok && !done.replayed ? secret : null };
}

/** Nothing is looked at until it is resumed; that nobody looked is told, and nothing counts as working meanwhile. */
export async function pauseProbe(db: Db, ctx: Context, input: ProbeInput): Promise<Recorded> {
  const said = ProbeInput.parse(input);
  return record(db, { ...ctx, verb: "probe.paused", request: said }, (tx) =>
    setTimes(tx, ctx, said.slug, "probe.paused", (row) => {
      if (row.pausedAt) throw new Refused([{ field: "", code: "probe_paused" }]);
      return { pausedAt: new Date(ctx.now), askedAt: null };
    }),
  );
}

export async function resumeProbe(db: Db, ctx: Context, input: ProbeInput): Promise<Recorded> {
  const said = ProbeInput.parse(input);
  return record(db, { ...ctx, verb: "probe.resumed", request: said }, (tx) =>
    setTimes(tx, ctx, said.slug, "probe.resumed", (row) => {
      if (!row.pausedAt) throw new Refused([{ field: "", code: "probe_running" }]);
      // From now on it is silent or not; what was before is not its silence, and counts for nothing that is seen now.
      return { pausedAt: null, fold: stopped(row.fold, row.pausedAt.getTime()).fold, foldedTo: new Date(ctx.now) };
    }),
  );
}

/** It never looks again; what it saw stays. */
export async function endProbe(db: Db, ctx: Context, input: ProbeInput): Promise<Recorded> {
  const said = ProbeInput.parse(input);
  return record(db, { ...ctx, verb: "probe.ended", request: said }, (tx) => end(tx, ctx, said.slug));
}

const end = (tx: Tx, ctx: Context, slug: string): Promise<Change> =>
  setTimes(tx, ctx, slug, "probe.ended", () => ({ endedAt: new Date(ctx.now), askedAt: null }));

/** Asks for a look out of turn. It changes nothing that is told, so it is no fact. `allowed`: inner addresses that may be looked at. */
export async function askProbe(
  db: Db,
  asker: Omit<Context, "key">,
  input: ProbeInput,
  allowed: readonly Range[],
): Promise<{ ok: true } | { ok: false; refusals: Refusal[] }> {
  const { slug } = ProbeInput.parse(input);
  try {
    await db.transaction(async (tx) => {
      await lockDesk(tx);
      await authorise(tx, asker, "probe.looked");
      const row = await running(tx, slug);
      if (row.pausedAt) throw new Refused([{ field: "", code: "probe_paused" }]);
      if (!isLookedAt(row.settings.kind)) throw new Refused([{ field: "", code: "probe_not_asked" }]);
      const refusals = refuseAddress(row.settings, allowed);
      if (refusals.length > 0) throw new Refused(refusals);
      await tx
        .update(probe)
        .set({ askedAt: new Date(asker.now) })
        .where(eq(probe.id, row.id));
    });
    return { ok: true };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusals: error.refusals };
    throw error;
  }
}

/** Somebody looked themselves: a result of the same rank as a machine's, and a statement with their name in the audit. */
export async function lookByHand(db: Db, ctx: Context, input: LookInput): Promise<Recorded> {
  const said = LookInput.parse(input);
  const { works, note } = said;
  return record(db, { ...ctx, verb: "probe.looked", request: said }, async (tx) => {
    const row = await running(tx, said.slug);
    if (row.pausedAt) throw new Refused([{ field: "", code: "probe_paused" }]);
    if (row.settings.kind !== "manual") throw new Refused([{ field: "", code: "probe_not_by_hand" }]);
    const refusals = note ? refuseLine(note, "note") : [];
    if (refusals.length > 0) throw new Refused(refusals);
    const outcome = works ? ("ok" as const) : ("said_failed" as const);
    await storeResults(tx, ctx.now, [{ probe: row.number, at: ctx.now, outcome, ms: null, detail: note?.id || null }]);
    return { ...changeOf("probe.looked", row, { name: row.name, kind: "manual", works, note }), type: "statement" };
  });
}

async function setTimes(
  tx: Tx,
  { now }: Context,
  slug: string,
  verb: "probe.paused" | "probe.resumed" | "probe.ended",
  times: (row: ProbeRow) => Partial<Pick<ProbeRow, "pausedAt" | "endedAt" | "askedAt" | "fold" | "foldedTo">>,
): Promise<Change> {
  const row = await running(tx, slug);
  const set = times(row);
  await tx.update(probe).set(set).where(eq(probe.id, row.id));
  await notePace(tx, { ...row, ...set }, now);
  if (verb !== "probe.resumed" && row.pausedAt === null) await closeVerdict(tx, row, now);
  return changeOf(verb, row, { name: row.name, kind: row.settings.kind });
}

/** Writes down how a probe looks from now on. Its past is worked out by what was written then, however late it is. */
async function notePace(tx: Tx, row: ProbeRow, now: number): Promise<void> {
  const { everySeconds, timeoutMs, slowMs, failAfter, recoverAfter } = row;
  const paced = { everySeconds, timeoutMs, slowMs, failAfter, recoverAfter, rests: (row.pausedAt ?? row.endedAt) !== null };
  await tx
    .insert(probePace)
    .values({ probe: row.number, from: new Date(now), ...paced })
    .onConflictDoUpdate({ target: [probePace.probe, probePace.from], set: paced });
}

function changeOf(verb: ProbeVerb, { id, slug, name }: Pick<ProbeRow, "id" | "slug" | "name">, fields: Change["fields"]): Change {
  const outcome = { probe: slug, name: name.id, kind: fields.kind };
  return { subject: `probe:${id}`, type: "config", fields, fact: { verb, probe: slug }, outcome };
}

/** A probe that is not over. @throws Refused */
async function running(tx: Tx, slug: string): Promise<ProbeRow> {
  const [row] = await tx.select().from(probe).where(eq(probe.slug, slug)).for("update");
  if (!row) throw new Refused([{ field: "", code: "probe_unknown" }]);
  if (row.endedAt) throw new Refused([{ field: "", code: "probe_over" }]);
  return row;
}

/** The name is public. */
function refuseName(name: Text): Refusal[] {
  if (name.id === "") return [{ field: "name", code: "text_required" }];
  if (holdsAddress(`${name.id} ${name.en ?? ""}`)) return [{ field: "name", code: "network_address" }];
  return refuseLine(name, "name");
}

type Ids = Partial<Pick<ProbeRow, "systemId" | "serviceId" | "offeringId" | "protectionId">>;

/** The row a target names, and what is wrong with it. */
async function resolveTarget(tx: Tx, target: Target): Promise<{ ids: Ids; refusals: Refusal[] }> {
  const found = (ids: Ids) => ({ ids, refusals: [] });
  const refused = (field: string, code: Refusal["code"]) => ({ ids: {}, refusals: [{ field, code }] });
  if ("system" in target) {
    const [row] = await tx.select({ id: system.id }).from(system).where(eq(system.slug, target.system));
    return row ? found({ systemId: row.id }) : refused("target", "target_unknown");
  }
  if ("protection" in target) {
    const named = and(eq(entry.noun, "protection"), eq(entry.slug, target.protection));
    const [row] = await tx.select({ id: entry.id }).from(entry).where(named);
    return row ? found({ protectionId: row.id }) : refused("target", "target_unknown");
  }
  const { services, locations, offerings } = await readCatalogue(tx);
  const service = services.find(({ slug }) => slug === target.service);
  if (!service) return refused("target", "target_unknown");
  if (!("location" in target)) return found({ serviceId: service.id });
  if (!locations.some(({ slug }) => slug === target.location)) return refused("place", "no_location");
  const offering = offerings.find((each) => each.service === target.service && each.location === target.location);
  return offering ? found({ offeringId: offering.id }) : refused("place", "not_offered_there");
}

/** Its public address: the words of its name, and a number where they are taken. */
async function freeSlug(tx: Tx, { id: name }: Text): Promise<string> {
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 50)
    .replace(/^-+|-+$/g, "");
  const base = words || "pemeriksaan";
  const taken = await tx
    .select({ slug: probe.slug })
    .from(probe)
    .where(like(probe.slug, `${base}%`));
  const slugs = new Set(taken.map(({ slug }) => slug));
  let slug = base;
  for (let number = 2; slugs.has(slug); number += 1) slug = `${base}-${number}`;
  return slug;
}
