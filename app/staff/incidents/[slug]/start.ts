import type { Values } from "@/components/desk/form-state";
import { toLocalField } from "@/components/desk/wib-field";
import type { Answer, Incident } from "@/lib/api";

const local = (iso: string | null): string[] => (iso === null ? [] : [toLocalField(Date.parse(iso))]);
const carried = (incident: Incident, now: number, key: string): Values => ({
  key: [key],
  opened: [toLocalField(now)],
  slug: [incident.slug],
});

/** The update form as it opens at `now` (epoch ms): state, end and progress as last told; the promise is made anew. */
export function startUpdate(incident: Incident, now: number, key: string): Values {
  const { progress, state, expected_end } = incident;
  // An estimate that has passed is not told again by leaving it standing.
  const end = expected_end !== null && Date.parse(expected_end) > now ? expected_end : null;
  return {
    ...carried(incident, now, key),
    state: state === "resolved" ? [] : [state],
    expectedEnd: local(end),
    ...(progress && {
      "progress.done": [String(progress.done)],
      "progress.total": [String(progress.total)],
      "progress.unit": [progress.unit.id],
      "progress.unit.en": progress.unit.en ? [progress.unit.en] : [],
    }),
  };
}

/** The answers as they stand, to be changed. */
export function startAnswers(incident: Incident, now: number, key: string): Values {
  return { ...carried(incident, now, key), ...answerValues("attack", incident.attack), ...answerValues("data", incident.data) };
}

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

/** The form that calls a pause off, with nothing in it. */
export function startCancel(incident: Incident, now: number, key: string): Values {
  return carried(incident, now, key);
}

/** The closing form: the time is offered, whether it works is not. */
export function startResolve(incident: Incident, now: number, key: string): Values {
  return { ...carried(incident, now, key), endedAt: [toLocalField(now)] };
}
