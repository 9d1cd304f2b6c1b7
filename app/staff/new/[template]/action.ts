"use server";

import { wholeAddress } from "@/app/address";
import { now } from "@/clock";
import { type FormState, type Preview, readValues } from "@/components/desk/form-state";
import { type Db, getDb } from "@/db/client";
import { readInstallation } from "@/db/read/installation";
import type { Context } from "@/db/write/context";
import { postIncident, previewIncident } from "@/db/write/post-incident";
import type { Incident } from "@/lib/api";
import { cardOf } from "@/lib/card";
import type { NoticeInput } from "@/lib/notice";
import { DESK } from "@/lib/words/desk";
import { essence } from "@/lib/words/essence";
import { mailOf } from "@/lib/words/mail";
import { OUTAGE } from "@/lib/words/outage-desk";
import { again, formReader, type Parsed } from "../../fields";
import { readPerson } from "../../session";
import { allRefusals, keepTyped, orNotSaved, refusedForm, submitForm } from "../../submit";
import { keepCard } from "./cards";
import { readOffer } from "./form-memory";
import { parseNotice } from "./parse";

/** Publishes the notice, or shows it as it would appear: the button pressed says which. */
export async function sendNotice(state: FormState, data: FormData): Promise<FormState> {
  if (data.get("intent") === "preview") return keepTyped(await showNotice(state, data));
  const outage = formReader(readValues(data)).slug("outage") || undefined;
  const write = (db: Db, ctx: Context, input: NoticeInput) => postIncident(db, ctx, input, outage);
  return alone(await submitForm(state, data, { parse, write, try: previewIncident }));
}

/** The form again; an outage that no longer asks for its explanation is let go, so that the notice can be published without it. */
function alone(state: FormState): FormState {
  if (!state.problems.some(({ field }) => field === "outage")) return state;
  const problems = state.problems.map((each) =>
    each.field === "outage" ? { field: "", label: "", text: `${each.text} ${OUTAGE.sendAlone}` } : each,
  );
  return { ...state, problems, values: { ...state.values, outage: [] } };
}

async function showNotice(state: FormState, data: FormData): Promise<FormState> {
  const values = readValues(data);
  return orNotSaved(state, values, async () => {
    if (!(await readPerson())) return again(state, values, { trouble: { kind: "signed_out" } });
    const parsed = await parse(values);
    const shown = await previewIncident(await getDb(), now(), parsed.ok ? parsed.input : parsed.draft);
    if (parsed.ok && shown.ok) return again(state, values, { preview: await previewOf(shown.incident) });
    const refusals = allRefusals(parsed.ok ? [] : parsed.refusals, shown.ok ? [] : shown.refusals);
    return refusedForm(state, values, refusals);
  });
}

/** The picture that links show, and the words of a letter and of a feed; its page is rendered as it is. */
async function previewOf(incident: Incident): Promise<Preview> {
  const card = cardOf(incident, await readInstallation(await getDb()), "id");
  const mail = mailOf(incident, "id", wholeAddress);
  return {
    incident,
    channels: [
      {
        name: DESK.channelCard,
        text: [card.site, card.phase, card.title, card.scope, ...card.lines].join("\n"),
        picture: `/staff/card/${keepCard(card)}`,
      },
      { name: DESK.channelMail, text: `${mail.subject}\n\n${mail.text}` },
      { name: DESK.channelFeed, text: [incident.title.id, ...essence(incident, "id")].join("\n") },
    ],
  };
}

async function parse(values: FormState["values"]): Promise<Parsed<NoticeInput>> {
  return parseNotice(values, await readOffer(values));
}
