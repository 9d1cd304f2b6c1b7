import { and, eq, isNotNull, isNull, max } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Db, Tx } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { Refused } from "@/db/refused";
import { cause, template } from "@/db/schema";
import { MOST_TITLE, refuseWords, Written } from "@/lib/notice";
import { codeOf, readOwnTemplate } from "@/lib/own-template";
import type { Refusal } from "@/lib/refusal";
import type { Context } from "./context";

const Line = z.string().max(120);

/** `code`: the one it takes the place of; null: a new one. `title`, `body`, `actions` as typed, their blanks in braces. */
export const TemplateInput = z.object({
  code: z.string().nullable(),
  button: Line,
  about: Line,
  effect: z.enum(["disrupted", "unavailable", "paused"]).nullable(),
  cause: z.string().nullable(),
  title: Written,
  body: Written,
  actions: Written,
});
export type TemplateInput = z.infer<typeof TemplateInput>;

/** How many the office may have of its own at a time: a list one can still choose from in a hurry. */
const MOST_TEMPLATES = 30;

/**
 * Writes a kind of notice of the office's own. One that takes another's place is a row of its own: series, drafts and what was
 * published go on with the words they began with.
 */
export async function writeTemplate(db: Db, ctx: Context, input: TemplateInput): Promise<Recorded> {
  const said = TemplateInput.parse(input);
  return record(db, { ...ctx, verb: "template.written", request: said }, async (tx) => {
    const { button, about, effect, title, body, actions } = said;
    const read = readOwnTemplate(said, effect);
    const refusals = [...refuseForm(said), ...(read.ok ? [] : read.refusals), ...(await refuseCause(tx, said.cause))];
    if (refusals.length > 0 || !read.ok) throw new Refused(refusals);
    const position = said.code === null ? await nextPosition(tx) : (await retire(tx, said.code, ctx.now)).position;
    const id = uuidv7();
    const code = codeOf(button, id.slice(-6));
    const kind = effect === null ? "notice" : effect === "paused" ? "pause" : "outage";
    await tx.insert(template).values({
      ...{ code, position, kind, causeCode: said.cause, effect, doNotWrite: [], ...read.template },
      own: { id, button, about, title, body, actions },
    });
    return {
      subject: `template:${id}`,
      type: "config",
      fields: { ...read.template, button, effect, cause: said.cause, replaces: said.code },
      fact: { verb: "template.written", template: code },
      outcome: { template: code, button },
    };
  });
}

/** Takes one of the office's own out of the lists. What was begun with it may still be sent. */
export async function retireTemplate(db: Db, ctx: Context, input: { code: string }): Promise<Recorded> {
  return record(db, { ...ctx, verb: "template.retired", request: input }, async (tx) => {
    const { own } = await retire(tx, input.code, ctx.now);
    return {
      subject: `template:${own?.id}`,
      type: "config",
      fields: { retired: true },
      fact: { verb: "template.retired", template: input.code },
      outcome: { template: input.code, button: own?.button ?? "" },
    };
  });
}

const ownOnes = and(isNotNull(template.own), isNull(template.retiredAt));

/** Takes one out. @throws Refused when there is none of the office's own */
async function retire(tx: Tx, code: string, now: number) {
  const [row] = await tx
    .update(template)
    .set({ retiredAt: new Date(now) })
    .where(and(eq(template.code, code), ownOnes))
    .returning({ position: template.position, own: template.own });
  if (!row) throw new Refused([{ field: "template", code: "template_unknown" }]);
  return row;
}

async function nextPosition(tx: Tx): Promise<number> {
  if ((await tx.$count(template, ownOnes)) >= MOST_TEMPLATES) throw new Refused([{ field: "", code: "too_many_templates" }]);
  const [last] = await tx.select({ position: max(template.position) }).from(template);
  return (last?.position ?? 0) + 1;
}

function refuseForm({ button, about, title, body, actions }: TemplateInput): Refusal[] {
  const texts = { button: { id: button, en: null }, about: { id: about, en: null }, title, body, actions };
  const refusals = Object.entries(texts).flatMap(([name, text]) => refuseWords(text, `template.${name}`));
  for (const [name, words] of Object.entries({ button, about }))
    if (words.trim() === "") refusals.push({ field: `template.${name}`, code: "field_required" });
  if (title.id.length > MOST_TITLE) refusals.push({ field: "template.title", code: "title_too_long" });
  return refusals;
}

async function refuseCause(tx: Tx, code: string | null): Promise<Refusal[]> {
  if (code === null) return [];
  const known = await tx.$count(cause, eq(cause.code, code));
  return known > 0 ? [] : [{ field: "template.cause", code: "cause_unknown" }];
}
