import type { Examples } from "../examples";
import { EndSeriesForm, SeriesForm } from "./series-form";
import { CHOICES, stay } from "./testing";

const start = { key: ["1"], template: ["backup_ordered"], every: ["month"], weekday: ["5"], nth: ["1"], holidays: ["skip"] };

export const examples: Examples = {
  "every month on the first Saturday": () => (
    <SeriesForm action={stay} start={{ ...start, begins: ["20.00"], minutes: ["180"], ends: ["clock"] }} choices={CHOICES} />
  ),
  "the end of a series": () => <EndSeriesForm action={stay} start={{ key: ["1"], series: ["2"] }} />,
};
