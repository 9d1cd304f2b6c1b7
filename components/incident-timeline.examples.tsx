import type { Incident } from "@/lib/api";
import type { Locale } from "@/lib/text";
import type { Examples } from "./examples";
import { INCIDENTS, LONG, NOW, rows } from "./incident.fixtures";
import { IncidentTimeline } from "./incident-timeline";

const drawn = (incident: Incident) => (locale: Locale) => (
  <IncidentTimeline incident={incident} rows={rows(incident)} now={NOW} locale={locale} />
);

export const examples: Examples = {
  "a stop over two working days whose end is known roughly": drawn(INCIDENTS.archive),
  "a pause under way, with what is said to follow": drawn(INCIDENTS.unannounced),
  "a pause announced days before": drawn(INCIDENTS.planned),
  "an outage from one afternoon to the next morning": drawn(INCIDENTS.missed),
  "five weeks, summed up": drawn(LONG),
};
