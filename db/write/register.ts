import { eq, inArray } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { authorise } from "@/db/authority";
import type { Db, Tx } from "@/db/client";
import { type Change, type Recorded, record } from "@/db/fact";
import { readDocuments } from "@/db/read/documents";
import { readRegister } from "@/db/read/register";
import { Refused } from "@/db/refused";
import { entry, incident, installation, revision } from "@/db/schema";
import { codeOf } from "@/lib/own-template";
import type { Refusal } from "@/lib/refusal";
import { CONTENT, type Content, tidied } from "@/lib/register/content";
import { namedIn } from "@/lib/register/documents";
import { changedFields, type Deed, type EntryFact, linksOf } from "@/lib/register/entry";
import { entryPath, LINKED, NOUNS, type Noun, ROOM } from "@/lib/register/noun";
import { refuseContent, settles } from "@/lib/register/refuse";
import type { Text } from "@/lib/text";
import { wibDay } from "@/lib/time";
import { refuseReason } from "./amend-update";
import { type Context, needConfirmed } from "./context";

const Written = z.object({ id: z.string(), en: z.string().nullable() });
const Named = z.object({ noun: z.enum(NOUNS), slug: z.string() });
export const PostEntryInput = z.object({ noun: z.enum(NOUNS), content: z.unknown() });
export type PostEntryInput = { noun: Noun; content: Content };
/** `correct`: what stood there was wrong, so it needs a reason and is listed among the corrections. */
export const ReviseEntryInput = Named.extend({ content: z.unknown(), correct: z.boolean(), reason: Written.nullable() });
export type ReviseEntryInput = { noun: Noun; slug: string; content: Content; correct: boolean; reason: Text | null };
export const RetractEntryInput = Named.extend({ reason: Written });
export type RetractEntryInput = z.infer<typeof RetractEntryInput>;

type Known = EntryFact & { id: string };
/** Who writes, and when (epoch ms); nobody: the house, for the press archive. */
type Author = { now: number; personId: string | null };

/** Publishes a new entry of the register. */
export async function postEntry(db: Db, ctx: Context, input: PostEntryInput): Promise<Recorded> {
  const { noun } = PostEntryInput.parse(input);
  const content = tidied(CONTENT[noun].parse(input.content));
  return record(db, { ...ctx, verb: "entry.posted", request: { noun, content } }, async (tx) => {
    await refuse(tx, noun, content, ctx.now);
    if (settles(content)) await needSecond(tx, ctx, null);
    const id = uuidv7();
    const slug = `${wibDay(ctx.now)}-${codeOf(content.title.id, id.slice(-6))}`;
    return openEntry(tx, ctx, { id, noun, slug, origin: "office" }, content);
  });
}

/** Puts an entry into the register with its first revision. */
export async function openEntry(tx: Tx, ctx: Author, row: typeof entry.$inferInsert, content: Content): Promise<Change> {
  const register = await readRegister(tx);
  await tx.insert(entry).values(row);
  return append(tx, ctx, register, { ...row, revisions: [] }, { deed: "posted", content: tidied(content), reason: null });
}

/** Writes an entry anew: with what came to be known, or with what stood there put right. What stood there stays readable. */
export async function reviseEntry(db: Db, ctx: Context, input: ReviseEntryInput): Promise<Recorded> {
  const { noun, slug, correct, reason } = ReviseEntryInput.parse(input);
  const content = tidied(CONTENT[noun].parse(input.content));
  const verb = correct ? ("entry.corrected" as const) : ("entry.revised" as const);
  return record(db, { ...ctx, verb, request: { noun, slug, content, reason } }, async (tx) => {
    const { register, known, last } = await find(tx, noun, slug);
    if (last.deed === "retracted") throw new Refused([{ field: "", code: "already_retracted" }]);
    const changed = changedFields(last.content, content);
    if (changed.length === 0) throw new Refused([{ field: "", code: "nothing_changed" }]);
    await refuse(tx, noun, content, ctx.now, correct ? refuseReason(reason ?? { id: "", en: null }) : []);
    if (settles(content) && changed.some((name) => POSITION.includes(name))) await needSecond(tx, ctx, known.id);
    return append(tx, ctx, register, known, { deed: correct ? "corrected" : "revised", content, reason });
  });
}

/** Takes an entry back: it stays readable with the reason, struck out. */
export async function retractEntry(db: Db, ctx: Context, input: RetractEntryInput): Promise<Recorded> {
  const said = RetractEntryInput.parse(input);
  return record(db, { ...ctx, verb: "entry.retracted", request: said }, async (tx) => {
    const { register, known, last } = await find(tx, said.noun, said.slug);
    if (last.deed === "retracted") throw new Refused([{ field: "", code: "already_retracted" }]);
    needConfirmed(ctx);
    const refusals = refuseReason(said.reason);
    if (refusals.length > 0) throw new Refused(refusals);
    return append(tx, ctx, register, known, { deed: "retracted", content: last.content, reason: said.reason });
  });
}

/** Lets an entry that was taken back stand again as it was, with the reason. */
export async function restoreEntry(db: Db, ctx: Context, input: RetractEntryInput): Promise<Recorded> {
  const said = RetractEntryInput.parse(input);
  return record(db, { ...ctx, verb: "entry.restored", request: said }, async (tx) => {
    const { register, known, last } = await find(tx, said.noun, said.slug);
    if (last.deed !== "retracted") throw new Refused([{ field: "", code: "not_retracted" }]);
    const refusals = refuseReason(said.reason);
    if (refusals.length > 0) throw new Refused(refusals);
    if (settles(last.content)) await needSecond(tx, ctx, known.id);
    return append(tx, ctx, register, known, { deed: "restored", content: last.content, reason: said.reason });
  });
}

/** What of a claim the office's position says, of what, and on what ground: none of it is changed beneath a denial unseen. */
const POSITION = ["title", "about", "stance", "stance_by", "stance_on", "stance_url", "evidence"];

/**
 * What is definite of an attack or of data needs a proof of who says it, and under the rule of two persons an approver who did
 * not write the entry as it stands. `entryId` null: it is new, so nobody else has looked at it.
 */
async function needSecond(tx: Tx, ctx: Context, entryId: string | null): Promise<void> {
  needConfirmed(ctx);
  const [rule] = await tx.select({ twoPersons: installation.twoPersons }).from(installation);
  if (!rule?.twoPersons) return;
  await authorise(tx, ctx, "answer.approved");
  const rows = entryId === null ? [] : await tx.select().from(revision).where(eq(revision.entryId, entryId));
  const last = rows.toSorted((a, b) => a.number - b.number).at(-1);
  // Of what the house itself entered nobody has looked at the words yet.
  if (!last || last.personId === null || last.personId === ctx.personId)
    throw new Refused([{ field: "stance", code: "stance_needs_second" }]);
}

async function find(tx: Tx, noun: Noun, slug: string) {
  const register = await readRegister(tx);
  const known = register.find((each) => each.noun === noun && each.slug === slug);
  const last = known?.revisions.at(-1);
  if (!known || !last) throw new Refused([{ field: "slug", code: "entry_unknown" }]);
  return { register, known, last };
}

/** @throws Refused with everything that is wrong with a content, and with `more`, at once */
async function refuse(tx: Tx, noun: Noun, content: Content, now: number, more: Refusal[] = []): Promise<void> {
  const refusals = [...refuseContent(noun, content, wibDay(now)), ...(await refuseLinks(tx, content)), ...more];
  if (refusals.length > 0) throw new Refused(refusals);
}

/** A link that leads nowhere. */
async function refuseLinks(tx: Tx, content: Content): Promise<Refusal[]> {
  const incidents = await tx.select({ slug: incident.slug }).from(incident).where(inArray(incident.slug, content.incidents));
  const entries = await tx.select({ noun: entry.noun, slug: entry.slug }).from(entry);
  const known = (name: (typeof LINKED)[number], slug: string) =>
    name === "incidents"
      ? incidents.some((each) => each.slug === slug)
      : entries.some((each) => ROOM[each.noun] === name && each.slug === slug);
  const refusals = LINKED.flatMap((name): Refusal[] =>
    content[name].every((slug) => known(name, slug)) ? [] : [{ field: name, code: "entry_unknown" }],
  );
  const documents = namedIn(await readDocuments(tx), content.documents);
  if (documents.length < content.documents.length) refusals.push({ field: "documents", code: "document_unknown" });
  return refusals;
}

type Written = { deed: Deed; content: Content; reason: Text | null };

/** Adds a revision. `register` is as it stood before. */
async function append(
  tx: Tx,
  ctx: Author,
  register: EntryFact[],
  { id, noun, slug, origin, revisions }: Known,
  { deed, content, reason }: Written,
): Promise<Change> {
  const number = revisions.length + 1;
  // Two of the same millisecond would be one moment: the later one could not be told from the earlier.
  const at = Math.max(ctx.now, (revisions.at(-1)?.at ?? 0) + 1);
  await tx
    .insert(revision)
    .values({ id: uuidv7(), entryId: id, number, at: new Date(at), deed, reason, content, personId: ctx.personId });
  const after = [
    ...register.filter((each) => each.noun !== noun || each.slug !== slug),
    { noun, slug, origin, revisions: [...revisions, { at, deed, reason, content }] },
  ];
  const linked = [register, after].flatMap((each) => {
    const links = linksOf(each, noun, slug);
    return LINKED.flatMap((name) => links[name].map((other) => `/${name}/${other}`));
  });
  // Also what named it once: its name stands in what was changed there.
  const naming = register.filter(
    (each) => each.slug !== slug && each.revisions.some((revision) => revision.content[ROOM[noun]].includes(slug)),
  );
  const also = [...linked, ...naming.map((each) => entryPath(each.noun, each.slug))];
  return {
    subject: `${noun}:${id}`,
    type: deed === "retracted" ? "retraction" : "statement",
    fields: { deed, reason, ...content },
    fact: {
      ...{ verb: `entry.${deed}`, entry: entryPath(noun, slug), revision: number, also: [...new Set(also)] },
      documents: namedIn(await readDocuments(tx), content.documents).flatMap(({ url }) => url ?? []),
    },
    outcome: { entry: entryPath(noun, slug), title: content.title.id },
  };
}
