import type { Db } from "@/db/client";
import type { Recorded } from "@/db/fact";
import { answerIncident } from "@/db/write/answer-incident";
import { cancelIncident } from "@/db/write/cancel-incident";
import { confirmLocation } from "@/db/write/confirm-location";
import type { Context } from "@/db/write/context";
import { postIncident } from "@/db/write/post-incident";
import { resolveIncident } from "@/db/write/resolve-incident";
import { updateIncident } from "@/db/write/update-incident";
import type { AnswerInput } from "@/lib/notice";
import type { Text } from "@/lib/text";
import { atWib, type Day } from "@/lib/time";
import { workingDayAfter } from "./places";
import type { Act, Found, Said, When } from "./step";

/** The slugs of what was posted, by what the steps call it. */
export type Posted = Map<string, string>;

/** Does what a step says, on its day, through the verbs of the desk. What it posts is added to `posted`. */
export async function perform(db: Db, ctx: Context, day: Day, act: Act, posted: Posted): Promise<Recorded> {
  const time = timesOf(day);
  // Whoever plays the day is who they say.
  const sure = { ...ctx, confirmed: true };
  const slugOf = (name: string): string => posted.get(name) ?? "";
  switch (act.act) {
    case "confirm":
      return confirmLocation(db, ctx, { location: act.location, services: act.services });
    case "post": {
      const { timing } = act;
      const recorded = await postIncident(db, sure, {
        template: act.template,
        scope: act.scope,
        timing:
          "began" in timing
            ? { when: "now", began: time(timing.began) }
            : { when: "ahead", begins: time(timing.begins), ends: time(timing.ends) },
        expectedEnd: optional(act.expectedEnd, time),
        nextUpdateBy: optional(act.nextUpdateBy, time),
        fields: Object.fromEntries(Object.entries(act.fields ?? {}).map(([name, said]) => [name, text(said)])),
        attack: finding(act.attack, time),
        data: finding(act.data, time),
        paper: null,
      });
      if (recorded.ok) posted.set(act.as, String(recorded.outcome.slug));
      return recorded;
    }
    case "update":
      return updateIncident(db, ctx, {
        slug: slugOf(act.of),
        state: act.state,
        body: text(act.body),
        expectedEnd: optional(act.expectedEnd, time),
        nextUpdateBy: optional(act.nextUpdateBy, time),
        progress: act.progress ? { ...act.progress, unit: text(act.progress.unit) } : null,
      });
    case "resolve":
      return resolveIncident(db, ctx, {
        slug: slugOf(act.of),
        endedAt: time(act.ended),
        body: text(act.body),
        working: act.working,
      });
    case "answer":
      return answerIncident(db, sure, {
        slug: slugOf(act.of),
        attack: finding(act.attack, time),
        data: finding(act.data, time),
      });
    case "cancel":
      return cancelIncident(db, ctx, { slug: slugOf(act.of), body: text(act.body) });
  }
}

/** The instant (epoch ms) of a time as steps of `day` write it. */
export function timesOf(day: Day): (when: When) => number {
  return (when) => {
    const [, days, clock] = /^\+(\d+) (.+)$/.exec(when) ?? [null, "0", when];
    return atWib(workingDayAfter(day, Number(days)), clock as string);
  };
}

const optional = (when: When | undefined, time: (when: When) => number) => (when === undefined ? null : time(when));
const text = ([id, en]: Said): Text => ({ id, en });

function finding(found: Found | undefined, time: (when: When) => number): AnswerInput {
  return {
    finding: found?.finding ?? "not_assessed",
    by: found?.by ? text(found.by) : null,
    what: found?.what ? text(found.what) : null,
    at: optional(found?.at, time),
  };
}
