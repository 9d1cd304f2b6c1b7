import { dayShown } from "@/lib/measurement";
import { DayChart } from "./chart";
import type { Examples } from "./examples";
import { HOURS, measurementOf } from "./measured.fixtures";
import { NOW } from "./testing";

const now = Date.parse(NOW);
const { last_24_hours: buckets } = measurementOf();

export const examples: Examples = {
  "a day with trouble, slowness and a gap": (locale) => (
    <DayChart buckets={buckets} hours={HOURS} shown={dayShown(now)} born={0} kind="http" locale={locale} />
  ),
  "a day of what has no response times": (locale) => (
    <DayChart
      buckets={buckets.map((bucket) => ({ ...bucket, p50: null, p95: null }))}
      hours={HOURS}
      shown={dayShown(now)}
      born={0}
      kind="closed_port"
      locale={locale}
    />
  ),
  "a day of which nothing is known": (locale) => (
    <DayChart buckets={[]} hours={[]} shown={dayShown(now)} born={0} kind="http" locale={locale} />
  ),
  "a day that began when it was first looked at": (locale) => (
    <DayChart
      buckets={buckets.slice(250)}
      hours={[]}
      shown={dayShown(now)}
      born={Date.parse(buckets[250]?.from ?? NOW)}
      kind="http"
      locale={locale}
    />
  ),
};
