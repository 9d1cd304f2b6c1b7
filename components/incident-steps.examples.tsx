import { atWib } from "@/lib/time";
import type { Examples } from "./examples";
import { IncidentSteps } from "./incident-steps";

const at = (clock: string) => atWib("2026-11-23", clock);
const steps = [
  { number: 1, at: at("09:00"), verb: "incident.posted" },
  { number: 2, at: at("09:40"), verb: "incident.updated" },
  { number: 3, at: at("11:00"), verb: "update.corrected" },
];
const since = new Date(at("09:00")).toISOString();

export const examples: Examples = {
  "three changes": (locale) => <IncidentSteps url="/incidents/contoh" steps={steps} since={since} locale={locale} />,
  "its first changes were not kept": (locale) => (
    <IncidentSteps url="/incidents/contoh" steps={steps} since="2026-11-20T02:00:00.000Z" locale={locale} />
  ),
  "none was kept": (locale) => <IncidentSteps url="/incidents/contoh" steps={[]} since={since} locale={locale} />,
};
