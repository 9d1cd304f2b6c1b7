import type { Values } from "@/components/desk/form-state";
import { toLocalField } from "@/components/desk/wib-field";
import type { Answer, Incident } from "@/lib/api";
import { DESK } from "@/lib/words/desk";
import { baseIn } from "../../base";

/** How a form about an incident opens: `now` (epoch ms), its idempotency key, and the leaf at which the incident was read. */
export type Opening = { now: number; key: string; seen: string };

/** The part of a form that only repeats what the incident says. */
export type Told = (incident: Incident, now: number) => Values;

const local = (iso: string | null): string[] => (iso === null ? [] : [toLocalField(Date.parse(iso))]);

/** What a form carries unseen, `base` being what it repeats, so that a change of somebody else's is told from one of its own. */
function opened(incident: Incident, { now, key, seen }: Opening, told: Told): Values {
  const base = told(incident, now);
  return { key: [key], opened: [toLocalField(now)], slug: [incident.slug], seen: [seen], base: baseIn(base), ...base };
}

/** State, end and progress as people last told them: what a machine tells it tells again by itself. An estimate that has passed is not told again by leaving it standing. */
export const updateTold: Told = ({ progress, state, expected_end }, now) => ({
  state: state === "resolved" ? [] : [state],
  expectedEnd: local(expected_end !== null && Date.parse(expected_end) > now ? expected_end : null),
  ...(progress?.by_machine === false && {
    "progress.done": [String(progress.done)],
    "progress.total": [String(progress.total)],
    "progress.unit": [progress.unit.id],
    "progress.unit.en": progress.unit.en ? [progress.unit.en] : [],
  }),
});

/** The two answers as they stand. */
export const answersTold: Told = (incident) => ({
  ...answerValues("attack", incident.attack),
  ...answerValues("data", incident.data),
});

/** Nothing: what is asked is only whoever sends it to say. */
export const nothingTold: Told = () => ({});

function answerValues(question: "attack" | "data", answer: Answer): Values {
  const words = (["by", "what"] as const).flatMap((name): [string, string[]][] => {
    const text = answer[name];
    if (!text) return [];
    return [
      [`${question}.${name}`, [text.id]],
      ...(text.en === null ? [] : [[`${question}.${name}.en`, [text.en]] as [string, string[]]]),
    ];
  });
  return { [`${question}.finding`]: [answer.finding], [`${question}.at`]: local(answer.at), ...Object.fromEntries(words) };
}

/** The update form; the promise of the next update is made anew. */
export const startUpdate = (incident: Incident, opening: Opening): Values => opened(incident, opening, updateTold);

/** The answers, to be changed. */
export const startAnswers = (incident: Incident, opening: Opening): Values => opened(incident, opening, answersTold);

/** The form by which a pause begins: what there is to say is known. */
export const startBegin = (incident: Incident, opening: Opening): Values => ({
  ...opened(incident, opening, nothingTold),
  "begin.body": [DESK.begun.id],
  "begin.body.en": [DESK.begun.en],
});

/** The form that calls a pause off, with nothing in it. */
export const startCancel = (incident: Incident, opening: Opening): Values => opened(incident, opening, nothingTold);

/** The closing form: the time is offered, whether it works is not. */
export const startResolve = (incident: Incident, opening: Opening): Values => ({
  ...opened(incident, opening, nothingTold),
  endedAt: [toLocalField(opening.now)],
});
