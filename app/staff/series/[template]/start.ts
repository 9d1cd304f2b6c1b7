import type { Values } from "@/components/desk/form-state";
import type { readOneSeries } from "@/db/read/series";
import { fromRule } from "@/lib/series";
import type { Text } from "@/lib/text";
import { addDays, wibDay } from "@/lib/time";
import { startNotice } from "../../new/[template]/start";

type Form = Parameters<typeof startNotice>[0];

/** What a series says of itself as a notice does. */
const SHARED = ["key", "template", "scope.reach", "scope.services"];

/** The form as it opens at `now` (epoch ms): monthly, from today on, resting on holidays, until somebody says otherwise. */
export function startSeries(form: Form, now: number, key: string): Values {
  const shared = Object.entries(startNotice(form, now, key)).filter(([name]) => SHARED.includes(name));
  return { ...Object.fromEntries(shared), every: ["month"], firstDay: [wibDay(now)], holidays: ["skip"], ends: ["clock"] };
}

/** The same for one that is there, to be changed from tomorrow on or a later day. */
export function startChange(
  form: Form,
  row: NonNullable<Awaited<ReturnType<typeof readOneSeries>>>,
  now: number,
  key: string,
): Values {
  const { scope, fields, paper } = row.notice;
  const recurrence = fromRule(row.rule);
  const texts = Object.entries({
    ...Object.fromEntries(Object.entries(fields).map(([name, text]) => [`fields.${name}`, text])),
    paper,
  });
  return {
    ...startSeries(form, now, key),
    replaces: [row.id],
    "scope.reach": ["system" in scope ? "system" : "hand"],
    "scope.services": "system" in scope ? [] : scope.services,
    "scope.locations": "system" in scope ? [] : scope.locations,
    ...(recurrence && { every: [recurrence.every], weekday: [String(recurrence.weekday)] }),
    ...(recurrence?.every === "month" && { nth: [String(recurrence.nth)] }),
    ...{ begins: [row.begins.replace(":", ".")], minutes: [String(row.minutes)], firstDay: [addDays(wibDay(now), 1)] },
    ...{ lastDay: row.lastDay ? [row.lastDay] : [], holidays: [row.skipHolidays ? "skip" : "keep"] },
    ends: [row.endsByHand ? "hand" : "clock"],
    ...Object.fromEntries(texts.flatMap(([name, text]) => (text ? valuesOf(name, text) : []))),
  };
}

const valuesOf = (name: string, { id, en }: Text): [string, string[]][] => [
  [name, [id]],
  [`${name}.en`, en === null ? [] : [en]],
];
