import type { Names, NoticeInput, NoticeTemplate } from "./notice";
import { composeText, valuesOf } from "./notice-text";
import { askedBlanks, labelOf, type OwnTemplate, readOwnTemplate } from "./own-template";
import type { Refusal } from "./refusal";
import type { Text } from "./text";
import { HOUR } from "./time";
import { sampleBlank } from "./words/own-template";

type Typed = Pick<OwnTemplate, "title" | "body" | "actions"> & Pick<NoticeTemplate, "effect">;
type Example = { title: Text; body: Text; actions: Text[] };

const asked = (label: string): Text => ({ id: sampleBlank(label), en: sampleBlank(label) });
const NAMES: Names = { services: [asked("Layanan")], locations: [asked("Lokasi")], everywhere: null, system: null };

/** How a notice of a typed kind would read at `now` (epoch ms), every blank shown as the question it is; or what is wrong with it. */
export function exampleOf(typed: Typed, now: number): { ok: true; example: Example } | { ok: false; refusals: Refusal[] } {
  const read = readOwnTemplate(typed, typed.effect);
  if (!read.ok) return read;
  const fields = Object.fromEntries(askedBlanks(read.template).map((name) => [name, asked(labelOf(name))]));
  const answer = { finding: "not_assessed", by: null, what: null, at: null } as const;
  const input: NoticeInput = {
    ...{ template: "", scope: { services: [], locations: [] }, timing: { when: "now", began: now }, paper: null },
    ...{ expectedEnd: now + 2 * HOUR, nextUpdateBy: now + HOUR, fields, attack: answer, data: answer },
  };
  const { title, body, actions } = composeText({ effect: typed.effect, ...read.template }, valuesOf(input, NAMES));
  return { ok: true, example: { title, body, actions } };
}
