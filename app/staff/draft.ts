import { z } from "zod";
import type { DraftRow } from "@/components/desk/drafts";
import type { Values } from "@/components/desk/form-state";
import type { DraftOwner } from "@/components/desk/keep-draft";
import type { Db } from "@/db/client";
import { readDrafts } from "@/db/read/drafts";
import { readTitles } from "@/db/read/incidents";
import { draftAddress, draftOf } from "@/lib/draft";
import { draftTitle } from "@/lib/words/draft";
import { dayTime } from "@/lib/words/time";
import type { Author } from "./session";

/** A form as it opens: with what `author` left in it, if anything. `name`: see `lib/draft.ts`. */
type Opened = { start: Values; draft?: DraftOwner };

/** Reads somebody's drafts once, and opens forms with them. Who is not known has none. */
export async function draftsOf(db: Db, author: Author): Promise<(name: string, start: Values) => Opened> {
  if (author === "unknown") return (_, start) => ({ start });
  const drafts = await readDrafts(db, author.id);
  return (name, start) => {
    const draft = drafts.find(({ form }) => form === name);
    const fixed = { ...start, draft: [name] };
    if (!draft) return { start: fixed, draft: { person: author.id, savedAt: null } };
    // What a form is about is the page's to say, everything else the draft's: a box that was unticked is not in it.
    const about = Object.fromEntries(
      Object.entries(fixed).filter(([field]) => ["draft", "slug", "template", "noun"].includes(field)),
    );
    // Without a key of its own, whatever was sent for one, it could never be sent.
    const key = z.uuid().safeParse(draft.values.key?.[0]).success ? draft.values.key : start.key;
    return { start: { ...draft.values, ...about, key: key ?? [] }, draft: { person: author.id, savedAt: draft.savedAt } };
  };
}

/** Somebody's drafts as the desk lists them, the newest first. */
export async function readDraftRows(db: Db, personId: string): Promise<DraftRow[]> {
  const drafts = await readDrafts(db, personId);
  const titles = await readTitles(
    db,
    drafts.flatMap(({ form }) => {
      const of = draftOf(form);
      return of?.kind === "incident" ? [of.slug] : [];
    }),
  );
  return drafts.map(({ form, savedAt }) => ({
    address: draftAddress(form),
    title: draftTitle(form, (slug) => titles.get(slug)?.id),
    savedAt: dayTime(savedAt, "id"),
  }));
}
