import { z } from "zod";
import { Retraction, TextShape } from "../api";
import { DocumentInfo } from "../document";
import { iso } from "../time";
import { Advisory, Claim, type Content, Protection, Statement } from "./content";
import { entryPath, LINKED, type Linked, type Noun, ROOM } from "./noun";

/** What a revision did. `revised`: something came to be known; `corrected`: what stood there was wrong. */
export const DEEDS = ["posted", "revised", "corrected", "retracted", "restored"] as const;
export type Deed = (typeof DEEDS)[number];

/** One state of an entry, as it was public from `at` (epoch ms) until the next. */
export type RevisionFact = { at: number; deed: Deed; reason: { id: string; en: string | null } | null; content: Content };
/** An entry with every revision, the oldest first: never empty. */
export type EntryFact = { noun: Noun; slug: string; origin: "office" | "archive"; revisions: RevisionFact[] };

const Instant = z.iso.datetime();
const Step = z.object({
  revision: z.number().int(),
  at: Instant,
  deed: z.enum(DEEDS),
  reason: TextShape.nullable(),
  /** The fields that read otherwise than before. */
  changed: z.array(z.string()),
});
export type Step = z.infer<typeof Step>;

const of = <S extends z.ZodType>(content: S) =>
  z.object({
    slug: z.string(),
    url: z.string(),
    /** `archive`: an editorial entry of the press archive, not the office speaking. */
    origin: z.enum(["office", "archive"]),
    revision: z.number().int(),
    /** When it was first published, and since when it reads like this. */
    posted_at: Instant,
    at: Instant,
    /** Taken back by the office: it stays readable. */
    retracted: Retraction.nullable(),
    content,
    revisions: z.array(Step),
  });
export const ENTRY = { claim: of(Claim), advisory: of(Advisory), protection: of(Protection), statement: of(Statement) } as const;
/** `/api/v1/claims.json` and its like. They tell of the past, so they stay true. */
const listOf = <S extends z.ZodType>(entry: S) =>
  z.object({
    ...{ sample: z.boolean(), as_of: Instant, valid_until: z.null(), stale: z.boolean(), entries: z.array(entry) },
    /** Those that the entries name. */
    documents: z.array(DocumentInfo),
  });
export const REGISTER_LIST = {
  claim: listOf(ENTRY.claim),
  advisory: listOf(ENTRY.advisory),
  protection: listOf(ENTRY.protection),
  statement: listOf(ENTRY.statement),
} as const;

export type Entry<C = Content> = Omit<z.infer<(typeof ENTRY)["claim"]>, "content"> & { noun: Noun; content: C };

/** The register as it was public at `at` (epoch ms): what came later is not in it. */
export const registerAt = (register: EntryFact[], at: number): EntryFact[] =>
  register.flatMap((entry) => {
    const revisions = entry.revisions.filter((revision) => revision.at <= at);
    return revisions.length > 0 ? [{ ...entry, revisions }] : [];
  });

/** An entry as the public sees it after its last revision, or with `upTo` after that one (from 1). */
export function composeEntry({ noun, slug, origin, revisions }: EntryFact, upTo = revisions.length): Entry {
  const seen = revisions.slice(0, upTo);
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last) throw new Error(`${entryPath(noun, slug)} has no revision ${upTo}.`);
  return {
    ...{ noun, slug, url: entryPath(noun, slug), origin, revision: seen.length, content: last.content },
    posted_at: iso(first.at),
    at: iso(last.at),
    retracted: last.deed === "retracted" && last.reason ? { at: iso(last.at), reason: last.reason } : null,
    revisions: seen.map(({ at, deed, reason, content }, index) => ({
      ...{ revision: index + 1, at: iso(at), deed, reason },
      changed: changedFields(seen[index - 1]?.content, content),
    })),
  };
}

/** The fields by which two contents differ, in the order of the second. Of a first revision: none. */
export function changedFields(before: Content | undefined, after: Content): string[] {
  if (!before) return [];
  const old = before as Record<string, unknown>;
  return Object.entries(after).flatMap(([name, value]) => (JSON.stringify(value) === JSON.stringify(old[name]) ? [] : [name]));
}

/** What is linked with something, by where it lives. */
export type Links = Record<Linked, string[]>;

/** What an entry links to, and what links to it: a link is read from both its ends. */
export function linksOf(register: EntryFact[], noun: Noun, slug: string): Links {
  const room = ROOM[noun];
  const own = register.find((each) => each.noun === noun && each.slug === slug)?.revisions.at(-1)?.content;
  const back = incoming(register, room, slug);
  return links((name) => [...(own?.[name] ?? []), ...back[name]].filter((each) => !(name === room && each === slug)));
}

/** What of the register links to something: an incident, or one of its own. What was taken back tells of nothing. */
export function incoming(register: EntryFact[], room: Linked, slug: string): Links {
  const from = register.filter(({ revisions }) => {
    const last = revisions.at(-1);
    return last !== undefined && last.deed !== "retracted" && last.content[room].includes(slug);
  });
  return links((name) => from.flatMap((each) => (name === ROOM[each.noun] ? [each.slug] : [])));
}

/** In the order of their slugs, which begin with the day they are of. */
const links = (of: (name: Linked) => string[]): Links =>
  Object.fromEntries(LINKED.map((name) => [name, [...new Set(of(name))].toSorted()])) as Links;
