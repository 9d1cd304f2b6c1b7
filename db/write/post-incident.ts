import { v7 as uuidv7 } from "uuid";
import { placesOf } from "@/db/authority";
import type { Db, Tx } from "@/db/client";
import { type Recorded, record } from "@/db/fact";
import { composeIncidents, readBasis, readMaterial } from "@/db/read/material";
import { Refused } from "@/db/refused";
import { incident, incidentOffering, incidentSystem, update } from "@/db/schema";
import type { Incident } from "@/lib/api";
import { NoticeInput } from "@/lib/notice";
import { bareCode } from "@/lib/own-template";
import type { Refusal } from "@/lib/refusal";
import type { Day } from "@/lib/time";
import { holdBack, propose } from "./attack";
import { type Context, needPerson } from "./context";
import { forgetDays } from "./count-days";
import { resolveNotice, slugOf, spanOf, toAnswer } from "./notice";
import { explain } from "./outage";

/**
 * Publishes a notice. The outcome carries its slug. Refused with every reason at once; throws only when the database failed.
 * `outage`: a measured one, by slug, that it explains: both are said or neither.
 */
export async function postIncident(db: Db, ctx: Context, input: NoticeInput, outage?: string): Promise<Recorded> {
  const notice = NoticeInput.parse(input);
  const request = outage === undefined ? notice : { notice, outage };
  return record(db, { ...ctx, verb: "incident.posted", request }, async (tx) => {
    needPerson(ctx, notice);
    const { id, slug, fields, touched } = await insertNotice(tx, notice, ctx.now, ctx);
    await forgetDays(tx, id, spanOf(notice).began);
    return {
      subject: `incident:${id}`,
      places: await placesOf(tx, touched),
      type: "statement",
      fields,
      fact: { verb: "incident.posted", incident: slug },
      outcome: { slug },
      ...(outage !== undefined && {
        also: { verb: "outage.explained", work: () => explain(tx, ctx, { outage, incident: slug }) },
      }),
    };
  });
}

class Preview extends Error {
  constructor(readonly incident: Incident) {
    super("preview");
  }
}

/** The incident exactly as it would appear, made by really posting it and rolling back. Nothing is written. */
export async function previewIncident(
  db: Db,
  now: number,
  input: NoticeInput,
): Promise<{ ok: true; incident: Incident } | { ok: false; refusals: Refusal[] }> {
  try {
    return await db.transaction(async (tx): Promise<never> => {
      const { id } = await insertNotice(tx, NoticeInput.parse(input), now, null);
      const [view] = composeIncidents(await readMaterial(tx, [id], await readBasis(tx)), now);
      if (!view) throw new Error("The preview was not found in its own transaction.");
      throw new Preview(view);
    });
  } catch (error) {
    if (error instanceof Preview) return { ok: true, incident: error.incident };
    if (error instanceof Refused) return { ok: false, refusals: error.refusals };
    throw error;
  }
}

/**
 * Writes a notice. `ctx` null: nobody says it now, it is a preview or an `occurrence` of what somebody planned.
 * @throws Refused with every reason at once
 */
export async function insertNotice(
  tx: Tx,
  asked: NoticeInput,
  now: number,
  ctx: Context | null,
  occurrence: { seriesId: string; seriesDay: Day } | null = null,
) {
  const whole = await resolveNotice(tx, asked, now);
  const { published, waiting } = await holdBack(tx, ctx, asked.attack);
  const input = { ...asked, attack: published };
  const { form, composed, offerings, systemId, systems, span } = waiting ? await resolveNotice(tx, input, now) : whole;
  const id = uuidv7();
  const at = new Date(now);
  const began = new Date(span.began);
  const kindOf = form.own ? bareCode(form.code) : form.code.replaceAll("_", "-");
  const slug = slugOf(span.began, kindOf, id);
  const attack = toAnswer(input.attack);
  const data = toAnswer(input.data);
  const orderedBy = input.fields.ordered_by ?? null;
  const kind = form.effect === null ? "notice" : form.effect === "paused" ? "pause" : "outage";
  // A notice is in force until the end that is given; nobody has to take it down.
  const plannedEnd = kind === "notice" ? (span.plannedEnd ?? asked.expectedEnd) : span.plannedEnd;
  const state = form.causeCode === "not_known" || form.code === "national_fault" ? "investigating" : "identified";
  await tx.insert(incident).values({
    id,
    slug,
    kind,
    effect: form.effect,
    title: composed.title,
    causeCode: form.causeCode,
    templateCode: form.code,
    origin: "office",
    publishedAt: at,
    beganEarliest: began,
    beganLatest: began,
    plannedEnd: plannedEnd === null ? null : new Date(plannedEnd),
    announcedEnd: span.plannedEnd === null ? null : new Date(span.plannedEnd),
    endsByHand: span.endsByHand,
    waits: kind === "pause" && span.waits,
    ...occurrence,
    state,
    actions: composed.actions,
    attack,
    data,
    orderedBy,
    paper: input.paper,
  });
  if (offerings.length > 0)
    await tx.insert(incidentOffering).values(offerings.map((offeringId) => ({ incidentId: id, offeringId })));
  if (systemId) await tx.insert(incidentSystem).values({ incidentId: id, systemId });
  const expectedEnd = span.plannedEnd ?? input.expectedEnd;
  await tx.insert(update).values({
    id: uuidv7(),
    incidentId: id,
    at,
    personId: ctx?.personId ?? null,
    state,
    body: composed.body,
    expectedEnd: expectedEnd === null ? null : new Date(expectedEnd),
    nextUpdateBy: input.nextUpdateBy === null ? null : new Date(input.nextUpdateBy),
  });
  const proposed = ctx && waiting && (await propose(tx, ctx, id, waiting));
  const fields = {
    slug,
    kind,
    effect: form.effect,
    cause: form.causeCode,
    state,
    title: composed.title,
    body: composed.body,
    actions: composed.actions,
    began: began.toISOString(),
    expected_end: expectedEnd === null ? null : new Date(expectedEnd).toISOString(),
    next_update_by: input.nextUpdateBy === null ? null : new Date(input.nextUpdateBy).toISOString(),
    ...(span.endsByHand && { ends_by_hand: true }),
    ...(kind === "pause" && span.waits && { begins_by_hand: true }),
    ...(occurrence && { series: occurrence.seriesId, series_day: occurrence.seriesDay }),
    scope: { offerings, system: systemId },
    attack,
    data,
    ordered_by: orderedBy,
    paper: input.paper,
    ...(proposed && { proposal: proposed, proposed: toAnswer(asked.attack) }),
  };
  return { id, slug, fields, touched: { offerings, systems } };
}
