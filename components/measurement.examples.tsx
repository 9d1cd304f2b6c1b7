import type { Examples } from "./examples";
import { DOOR, EXPLAINED, HOURS, measurementOf, outageOf, WORK } from "./measured.fixtures";
import { MeasurementArticle, MeasurementsArticle, VerdictSentence } from "./measurement";
import { iso, NOW, text } from "./testing";

const age = { asOf: NOW, stale: false };
const beat = measurementOf({
  slug: "pencadangan",
  name: text("Pencadangan malam", "The nightly backup"),
  kind: "heartbeat",
  every_seconds: 600,
  target: { kind: "system", name: text("SIAK Terpusat"), href: null },
  progress: WORK,
});
const down = measurementOf({
  slug: "loket",
  verdict: "down",
  since: iso("07:59"),
  last: { at: iso("09:29"), outcome: "timed_out" },
});

export const examples: Examples = {
  "everything that is measured, trouble first": (locale) => (
    <MeasurementsArticle
      rows={[
        measurementOf(),
        down,
        beat,
        DOOR,
        measurementOf({ slug: "a", verdict: "unsteady" }),
        measurementOf({ slug: "b", verdict: "blind", last: { at: iso("09:29"), outcome: "no_network" } }),
        measurementOf({ slug: "c", verdict: null, since: null, last: null }),
        measurementOf({ slug: "d", verdict: null, since: null, paused_at: iso("09:00") }),
        measurementOf({ slug: "e", verdict: null, since: null, ended_at: iso("09:00", -3) }),
      ]}
      age={age}
      locale={locale}
    />
  ),
  "nothing is measured yet": (locale) => <MeasurementsArticle rows={[]} age={age} locale={locale} />,
  "a site that works, with an outage behind it": (locale) => (
    <MeasurementArticle measurement={measurementOf()} hours={HOURS} outages={[outageOf(), EXPLAINED]} age={age} locale={locale} />
  ),
  "a long work": (locale) => <MeasurementArticle measurement={beat} hours={HOURS} outages={[]} age={age} locale={locale} />,
  "a work that stands still": (locale) => (
    <MeasurementArticle
      measurement={{ ...beat, progress: { done: 1, total: 3, note: null, at: iso("09:00"), per_hour: 0, estimate: null } }}
      hours={[]}
      outages={[]}
      age={age}
      locale={locale}
    />
  ),
  "a door that must be closed": (locale) => (
    <MeasurementArticle measurement={DOOR} hours={[]} outages={[]} age={age} locale={locale} />
  ),
  "one that has ended": (locale) => (
    <MeasurementArticle
      measurement={measurementOf({ verdict: null, since: null, ended_at: iso("09:00", -3) })}
      hours={[]}
      outages={[]}
      age={age}
      locale={locale}
    />
  ),
  "once it can no longer be kept true": (locale) => (
    <MeasurementArticle
      measurement={measurementOf({ verdict: null, since: null })}
      hours={HOURS}
      outages={[]}
      age={{ ...age, stale: true }}
      locale={locale}
    />
  ),
  "a verdict in a sentence": (locale) => (
    <p>
      <VerdictSentence row={down} age={age} locale={locale} />
    </p>
  ),
};
