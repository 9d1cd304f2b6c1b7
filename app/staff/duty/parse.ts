import { NIL } from "uuid";
import { z } from "zod";
import { one, type Values } from "@/components/desk/form-state";
import type { DutyInput } from "@/db/write/duty";
import { formReader, type Parsed } from "../fields";

/** Typed hours as `addDuty` takes them. */
export function parseDuty(values: Values): Parsed<DutyInput> {
  const form = formReader(values);
  const person = z.uuid().safeParse(one(values, "duty.person")).data;
  if (person === undefined) form.refuse("duty.person", "choice_required");
  const weekdays = form.chosen("duty.weekdays").filter((day) => /^[0-6]$/.test(day));
  if (weekdays.length === 0) form.refuse("duty.weekdays", "duty_empty");
  return form.done({
    person: person ?? NIL,
    weekdays: weekdays.map(Number),
    begins: form.clock("duty.begins"),
    ends: form.clock("duty.ends"),
  });
}
