"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { now } from "@/clock";
import { type FormState, one, readValues } from "@/components/desk/form-state";
import type { ProbeState } from "@/components/desk/probe-state";
import { type Db, getDb } from "@/db/client";
import type { Context } from "@/db/write/context";
import {
  askProbe,
  changeProbe,
  endProbe,
  lookByHand,
  type Made,
  makeProbe,
  pauseProbe,
  renewSecret,
  resumeProbe,
} from "@/db/write/probe";
import { readEnv } from "@/env";
import { again, type Parsed } from "../fields";
import { readPerson } from "../session";
import { orNotSaved, refusedForm, submitForm } from "../submit";
import { NAMES, parseChange, parseLook, parseProbe, parseWhich } from "./parse";

const pageOf = ({ slug }: { slug: string }) => `/staff/probes/${slug}`;

/** Makes a probe. The address of a heartbeat is shown, this once; any other leads to its page. */
export async function sendProbe(state: ProbeState, data: FormData): Promise<ProbeState> {
  return sendMade(state, data, parseProbe, makeProbe);
}

/** Gives a heartbeat a new address and shows it, this once. */
export async function sendRenewal(state: ProbeState, data: FormData): Promise<ProbeState> {
  return sendMade(state, data, parseWhich, renewSecret);
}

export async function sendChange(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, {
    parse: parseChange,
    write: changeProbe,
    names: NAMES,
    leads: (_, input) => pageOf(input),
  });
}

/** What somebody saw themselves. */
export async function sendLook(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseLook, write: lookByHand, names: NAMES, leads: (_, input) => pageOf(input) });
}

const DOING = { pause: pauseProbe, resume: resumeProbe, end: endProbe };

/** Pauses, resumes or ends a probe: what the form says. */
export async function sendAct(state: FormState, data: FormData): Promise<FormState> {
  const does = z.enum(["pause", "resume", "end"]).safeParse(data.get("do"));
  if (!does.success) return refusedForm(state, readValues(data), [{ field: "", code: "key_missing" }]);
  return submitForm(state, data, { parse: parseWhich, write: DOING[does.data], leads: (_, input) => pageOf(input) });
}

/** Asks for a look out of turn. */
export async function sendAsk(state: FormState, data: FormData): Promise<FormState> {
  const values = readValues(data);
  const outcome = await orNotSaved(state, values, async () => {
    const person = await readPerson();
    if (!person) return again(state, values, { trouble: { kind: "signed_out" } });
    const parsed = parseWhich(values);
    if (!parsed.ok) return refusedForm(state, values, parsed.refusals);
    const asked = await askProbe(await getDb(), { now: now(), personId: person.id }, parsed.input, readEnv().PROBE_ALLOW);
    return asked.ok ? pageOf(parsed.input) : refusedForm(state, values, asked.refusals, NAMES);
  });
  return typeof outcome === "string" ? redirect(outcome) : outcome;
}

async function sendMade<T>(
  state: ProbeState,
  data: FormData,
  parse: (values: FormState["values"]) => Parsed<T>,
  write: (db: Db, ctx: Context, input: T) => Promise<Made>,
): Promise<ProbeState> {
  const values = readValues(data);
  let made: ProbeState["made"] = null;
  const outcome = await orNotSaved(state, values, async () => {
    const person = await readPerson();
    if (!person) return again(state, values, { trouble: { kind: "signed_out" } });
    const key = z.uuid().safeParse(one(values, "key"));
    if (!key.success) return refusedForm(state, values, [{ field: "", code: "key_missing" }]);
    const parsed = parse(values);
    if (!parsed.ok) return refusedForm(state, values, parsed.refusals, NAMES);
    const done = await write(await getDb(), { now: now(), personId: person.id, key: key.data }, parsed.input);
    if (!done.ok) return refusedForm(state, values, done.refusals, NAMES);
    const [slug, name] = [String(done.outcome.probe), String(done.outcome.name)];
    if (done.outcome.kind !== "heartbeat") return pageOf({ slug });
    // The front lets no post through but from the site's own address.
    const url = done.secret === null ? null : `${(await headers()).get("origin")}/api/heartbeat/${done.secret}`;
    made = { name, slug, url };
    return again(state, values, {});
  });
  return typeof outcome === "string" ? redirect(outcome) : { ...outcome, made };
}
