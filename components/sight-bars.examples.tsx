import { dayShown } from "@/lib/measurement";
import type { Examples } from "./examples";
import { HOURS, measurementOf } from "./measured.fixtures";
import { DayBars, HourBars } from "./sight-bars";
import { NOW } from "./testing";

const now = Date.parse(NOW);
const { last_90_days: days } = measurementOf();

export const examples: Examples = {
  "hours of a door that must be closed": (locale) => (
    <HourBars hours={HOURS} shown={dayShown(now)} kind="closed_port" locale={locale} />
  ),
  "ninety days": (locale) => <DayBars days={days} now={now} kind="http" locale={locale} />,
  "no day yet": (locale) => <DayBars days={[]} now={now} kind="http" locale={locale} />,
};
