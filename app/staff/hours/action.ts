"use server";

import { now } from "@/clock";
import { type FormState, readValues } from "@/components/desk/form-state";
import type { EffectWords, HoursState } from "@/components/desk/hours-state";
import { getDb } from "@/db/client";
import {
  changeHours,
  changeOwnWeek,
  changeWeek,
  enterHolidays,
  type HoursEffect,
  previewHours,
  withdrawHours,
} from "@/db/write/hours";
import { changedText, HOURS } from "@/lib/words/hours-desk";
import { again } from "../fields";
import { readPerson } from "../session";
import { orNotSaved, refusedForm, submitForm } from "../submit";
import { parseHolidays, parseHours, parseOwnWeek, parseWeek, parseWithdrawal } from "./parse";

/** Publishes the hours, or shows what they would change: the button pressed says which. */
export async function sendHours(state: HoursState, data: FormData): Promise<HoursState> {
  if (data.get("intent") === "preview") return showEffect(state, data);
  const sent = await submitForm(state, data, { parse: parseHours, write: changeHours });
  return { ...sent, effect: null };
}

export async function sendWithdrawal(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseWithdrawal, write: withdrawHours, leads: () => "/staff/hours" });
}

export async function sendHolidays(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseHolidays, write: enterHolidays, leads: () => "/staff/hours#holidays" });
}

export async function sendWeek(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseWeek, write: changeWeek, leads: () => "/staff/hours#weekly" });
}

export async function sendOwnWeek(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseOwnWeek, write: changeOwnWeek, leads: () => "/staff/hours#weekly" });
}

async function showEffect(state: HoursState, data: FormData): Promise<HoursState> {
  const values = readValues(data);
  let effect: EffectWords | null = null;
  const shown = await orNotSaved(state, values, async () => {
    if (!(await readPerson())) return again(state, values, { trouble: { kind: "signed_out" } });
    const parsed = parseHours(values);
    if (!parsed.ok) return refusedForm(state, values, parsed.refusals);
    const found = await previewHours(await getDb(), now(), parsed.input);
    if (!found.ok) return refusedForm(state, values, found.refusals);
    effect = inWords(found.effect);
    return again(state, values, {});
  });
  return { ...shown, effect };
}

/** Days of a place that are told; the others are counted. */
const MOST = 7;

/** Places of which the same would change are told together. */
function inWords({ places, past }: HoursEffect): EffectWords {
  const groups = new Map<string, string[]>();
  for (const { name, changed } of places) {
    const days = changed.map(changedText);
    const key = JSON.stringify(days.length > MOST ? [...days.slice(0, MOST), HOURS.more(days.length - MOST)] : days);
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return {
    past: HOURS.past(past),
    places: [...groups].map(([days, names]) => ({
      name: names.length > 3 ? `${names.slice(0, 2).join(", ")}, … (${HOURS.places(names.length)})` : names.join(", "),
      days: JSON.parse(days),
    })),
  };
}
