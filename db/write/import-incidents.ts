import { createHash } from "node:crypto";
import { inArray, or } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Db, Tx } from "@/db/client";
import { type Meta, type Recorded, record } from "@/db/fact";
import { type Place, readCatalogue } from "@/db/read/catalogue";
import { readFirstDay } from "@/db/read/installation";
import { Refused } from "@/db/refused";
import { cause, incident, incidentOffering, update } from "@/db/schema";
import { type Mapping, mapped, readMapping } from "@/lib/import/mapping";
import { MOST_RECORDS } from "@/lib/import/read";
import { type OwnScope, PastRecord, type Placed, type Reason, type Rejected } from "@/lib/import/record";
import type { Json } from "@/lib/log/canonical";
import { clean } from "@/lib/notice-input";
import type { Text } from "@/lib/text";
import { wibDay } from "@/lib/time";
import { scopeUnknown } from "@/lib/words/import";
import { forgetDaysOf } from "./count-days";

const Where = z.object({ file: z.string(), line: z.number().optional(), nth: z.number().optional() });

/** `mapping`: its lines, as they were typed. */
export const ImportInput = z.object({
  records: z.array(z.object({ where: Where, record: PastRecord })).max(MOST_RECORDS),
  mapping: z.string(),
});
export type ImportInput = z.infer<typeof ImportInput>;

/** Nobody of the desk where a command on the machine itself asks. */
type ImportContext = Pick<Meta, "now" | "personId" | "key">;
type Fitting = { record: PastRecord; slug: string; offerings: string[]; scopeWords: Text | null };
/** What an import would do: enter these, leave those that are there already, and reject the rest. */
export type ImportPlan = { create: Fitting[]; unchanged: string[]; rejected: Rejected[] };

const NOT_ASSESSED = { finding: "not_assessed" as const, by: null, what: null, at: null };
/** Rows of one statement. */
const AT_ONCE = 500;

/** What would be entered, left or rejected. Nothing is written. */
export async function planImport(db: Db | Tx, input: ImportInput): Promise<ImportPlan> {
  const place = await readCatalogue(db);
  const causes = new Set((await db.select({ code: cause.code }).from(cause)).map(({ code }) => code));
  const there = await readThere(db, input.records);
  const { mapping } = readMapping(input.mapping);
  const plan: ImportPlan = { create: [], unchanged: [], rejected: [] };
  for (const { where, record: each } of input.records) {
    const fault = (reason: Reason, detail: string | null) => plan.rejected.push({ where, reason, detail });
    if (there.ids.has(each.externalId) || (each.slug !== null && there.slugs.has(each.slug))) {
      plan.unchanged.push(each.externalId);
      continue;
    }
    if (each.cause !== null && !causes.has(each.cause)) {
      fault("cause_unknown", each.cause.slice(0, 120));
      continue;
    }
    const scope = scopeOf(each, mapping, place);
    if ("reason" in scope) fault(scope.reason, scope.detail);
    else plan.create.push({ record: each, slug: each.slug ?? newSlug(each), ...scope });
  }
  return plan;
}

/**
 * Enters incidents that are over, all of them or none, as one fact with one leaf: it was one act of one person, and each incident
 * stands in the leaf under a commitment of its own, so that each can be shown or redacted by itself. What is there already is not
 * touched; where nothing is new, nothing is written.
 */
export async function importIncidents(db: Db, ctx: ImportContext, input: ImportInput): Promise<Recorded> {
  const said = ImportInput.parse(input);
  const request = { digest: createHash("sha256").update(JSON.stringify(said)).digest("hex") };
  return record(db, { ...ctx, verb: "incidents.imported", request }, async (tx) => {
    const { create, unchanged, rejected } = await planImport(tx, said);
    if (create.length === 0) throw new Refused([{ field: "", code: "nothing_to_import" }]);
    const at = new Date(ctx.now);
    const rows = create.map((each) => ({ id: uuidv7(), ...each }));
    for (const some of chunks(rows)) await insert(tx, some, at, ctx.personId);
    await recount(tx, rows);
    const fields = Object.fromEntries(rows.map(({ id, slug, ...each }): [string, Json] => [slug, fieldsOf(id, each)]));
    return {
      subject: `import:${uuidv7()}`,
      type: "statement",
      fields: { ...fields, entered_at: at.toISOString() },
      fact: { verb: "incidents.imported" },
      outcome: { created: create.length, unchanged: unchanged.length, rejected: rejected.length },
    };
  });
}

async function readThere(db: Db | Tx, records: Placed[]) {
  const ids = new Set<string>();
  const slugs = new Set<string>();
  for (const some of chunks(records)) {
    const names = some.map(({ record: each }) => each.externalId);
    const addresses = some.map(({ record: each }) => each.slug ?? newSlug(each));
    const rows = await db
      .select({ externalId: incident.externalId, slug: incident.slug })
      .from(incident)
      .where(or(inArray(incident.externalId, names), inArray(incident.slug, addresses)));
    for (const row of rows) {
      slugs.add(row.slug);
      if (row.externalId !== null) ids.add(row.externalId);
    }
  }
  return { ids, slugs };
}

/** The offerings of ours that it touched, and its scope in words where a part of it is none of ours. */
function scopeOf(
  each: PastRecord,
  mapping: Mapping,
  place: Place,
): Pick<Fitting, "offerings" | "scopeWords"> | { reason: Reason; detail: string } {
  const { scopes, unmapped } = mapped(each.components, mapping);
  const own = [...scopes, ...(each.scope ? [each.scope] : [])];
  const unknown = strange(own, place);
  if (unknown) return unknown;
  const touched = new Set(
    own.flatMap(({ services, locations }) =>
      place.offerings.filter((one) => services.includes(one.service) && locations.includes(one.location)).map(({ id }) => id),
    ),
  );
  if (own.length > 0 && touched.size === 0) {
    return { reason: "not_offered_there", detail: own.flatMap(({ services }) => services).join(" ") };
  }
  const whole = touched.size > 0 && unmapped.length === 0;
  return { offerings: [...touched], scopeWords: each.scopeWords ?? (whole ? null : named(each.components)) };
}

function strange(scopes: OwnScope[], place: Place): { reason: Reason; detail: string } | null {
  const missing = (named: string[], known: { slug: string }[]) => named.find((slug) => !known.some((row) => row.slug === slug));
  const service = missing(
    scopes.flatMap(({ services }) => services),
    place.services,
  );
  if (service !== undefined) return { reason: "service_unknown", detail: service };
  const location = missing(
    scopes.flatMap(({ locations }) => locations),
    place.locations,
  );
  return location === undefined ? null : { reason: "location_unknown", detail: location };
}

/** The names of its parts as they are called there: names are not translated. */
function named(components: string[]): Text {
  const words = clean(components.join(", ")).slice(0, 300);
  return words === "" ? scopeUnknown() : { id: words, en: words };
}

/** The same for the same incident, however often it is imported. */
function newSlug({ began, externalId }: PastRecord): string {
  return `${wibDay(began.earliest)}-impor-${createHash("sha256").update(externalId).digest("hex").slice(0, 10)}`;
}

type Row = Fitting & { id: string };

async function insert(tx: Tx, rows: Row[], at: Date, personId: string | null): Promise<void> {
  await tx.insert(incident).values(
    rows.map(({ id, slug, record: { began, ended, ...each }, scopeWords }) => ({
      id,
      slug,
      kind: each.kind,
      effect: each.effect,
      title: each.title,
      causeCode: each.cause,
      origin: "office" as const,
      publishedAt: at,
      enteredAt: at,
      externalId: each.externalId,
      beganEarliest: new Date(began.earliest),
      beganLatest: new Date(began.latest),
      beganWords: began.words,
      endedEarliest: new Date(ended.earliest),
      endedLatest: new Date(ended.latest),
      endedWords: ended.words,
      state: "resolved" as const,
      accordingTo: each.source,
      scopeWords,
      actions: [],
      attack: NOT_ASSESSED,
      data: NOT_ASSESSED,
    })),
  );
  const links = rows.flatMap(({ id, offerings }) => offerings.map((offeringId) => ({ incidentId: id, offeringId })));
  for (const some of chunks(links)) await tx.insert(incidentOffering).values(some);
  const told = rows.flatMap(({ id, record: { updates } }) =>
    updates.map((each) => ({
      id: uuidv7(),
      incidentId: id,
      at: new Date(each.at),
      personId,
      state: each.state,
      body: each.body,
    })),
  );
  for (const some of chunks(told)) await tx.insert(update).values(some);
}

/** What was over before the first day that is counted changes no figure. */
async function recount(tx: Tx, rows: Row[]): Promise<void> {
  const first = await readFirstDay(tx);
  const counting = rows.filter(({ offerings, record: { ended } }) => offerings.length > 0 && wibDay(ended.latest) >= first);
  if (counting.length === 0) return;
  const from = counting.reduce((least, { record: { began } }) => Math.min(least, began.earliest), Number.POSITIVE_INFINITY);
  await forgetDaysOf(tx, [...new Set(counting.flatMap(({ offerings }) => offerings))], from);
}

const moment = ({ earliest, latest, words }: PastRecord["began"]): Json => ({
  earliest: new Date(earliest).toISOString(),
  latest: new Date(latest).toISOString(),
  words,
});

const fieldsOf = (id: string, { record: each, offerings, scopeWords }: Fitting | Omit<Fitting, "slug">): Json => ({
  incident: id,
  external_id: each.externalId,
  kind: each.kind,
  effect: each.effect,
  title: each.title,
  began: moment(each.began),
  ended: moment(each.ended),
  updates: each.updates.map(({ at, state, body }) => ({ at: new Date(at).toISOString(), state, body })),
  scope: { offerings, words: scopeWords },
  cause: each.cause,
  source: each.source,
});

function chunks<T>(list: T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / AT_ONCE) }, (_, index) =>
    list.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
}
