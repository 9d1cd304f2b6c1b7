import { getDb } from "@/db/client";
import { checkpoint, prune, vacuum, verify } from "@/db/maintain";
import { countAllDays } from "@/db/write/count-days";
import { writePulse } from "@/db/write/pulse";
import { remindOfUnexplained } from "@/db/write/remind";
import { planOccurrences } from "@/db/write/series";
import { watchTables } from "./damage";
import { handlers } from "./handlers";
import type { Job } from "./loop";
import type { Watch } from "./probe/watch";
import { beat, type Witness } from "./pulse";
import { answerRequests } from "./requests";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

type Options = Omit<Witness, "prove" | "store"> & {
  watch: Pick<Watch, "takeTold" | "persist" | "rollUp">;
  /** Writes to staff of what waits; left out: no mail server is named. */
  sendAlerts?: ((now: number) => Promise<unknown>) | undefined;
  storePulse: Witness["store"];
  /** Called once a table is found damaged, with a sentence that says which. */
  onDamage: (sentence: string) => void;
  /** Called once days were counted that were not before. */
  onCounted: () => void;
  /** The office's time (epoch ms), by which its days end; jobs are due by the machine's. */
  officeTime: () => number;
  dataDir: string;
  /** The site's own, as readers write it. */
  address: string;
};

/** The only list of what runs when. */
export function schedule({
  press,
  storePulse,
  watch,
  sendAlerts,
  onDamage,
  onCounted,
  officeTime,
  dataDir,
  address,
}: Options): Job[] {
  const known = handlers(address);
  return [
    {
      name: "pulse",
      everyMs: 30 * SECOND,
      firstAfterMs: 0,
      retryMs: SECOND,
      run: (now) => beat({ prove: writePulse, press, store: storePulse }, now),
    },
    { name: "requests", everyMs: 2 * SECOND, firstAfterMs: 0, run: (now) => answerRequests(dataDir, known, now) },
    { name: "count", everyMs: 10 * SECOND, firstAfterMs: 0, run: () => countDue(officeTime(), onCounted) },
    {
      name: "series",
      everyMs: 10 * MINUTE,
      firstAfterMs: 0,
      run: async () => void (await planOccurrences(await getDb(), officeTime())),
    },
    { name: "told", everyMs: 2 * SECOND, firstAfterMs: 0, run: () => watch.takeTold(officeTime()) },
    { name: "rollup", everyMs: MINUTE, firstAfterMs: 0, run: () => watch.rollUp(officeTime()) },
    // Pages say of what is not written down for as long as a look reaches that nobody looks; the shortest reach is twice this.
    { name: "folds", everyMs: 10 * SECOND, firstAfterMs: 10 * SECOND, run: watch.persist },
    ...(sendAlerts
      ? [
          {
            name: "reminders",
            everyMs: MINUTE,
            firstAfterMs: MINUTE,
            run: async () => void (await remindOfUnexplained(await getDb(), officeTime())),
          },
          { name: "alerts", everyMs: 10 * SECOND, firstAfterMs: 0, run: async () => void (await sendAlerts(officeTime())) },
        ]
      : []),
    { name: "checkpoint", everyMs: 5 * MINUTE, firstAfterMs: 5 * MINUTE, run: checkpoint },
    {
      name: "verify",
      everyMs: 2 * SECOND,
      firstAfterMs: MINUTE,
      run: (now) => watchTables({ verify: () => verify(now), onDamage }),
    },
    { name: "prune", everyMs: 24 * HOUR, firstAfterMs: HOUR, retryMs: HOUR, run: (now) => prune(now, officeTime()) },
    { name: "vacuum", everyMs: 24 * HOUR, firstAfterMs: HOUR, retryMs: HOUR, run: vacuum },
  ];
}

async function countDue(now: number, onCounted: () => void): Promise<void> {
  if ((await countAllDays(await getDb(), now)) > 0) onCounted();
}
