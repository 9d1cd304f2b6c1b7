import type { Incident } from "@/lib/api";
import type { Locale } from "@/lib/text";
import type { Examples } from "./examples";
import { INCIDENTS, NOW } from "./incident.fixtures";
import { IncidentCard } from "./incident-card";

const card =
  (incident: Incident, asOf: string | null = new Date(NOW).toISOString()) =>
  (locale: Locale) => (
    <section>
      <h2 className="text-head">{locale === "id" ? "Sedang berlangsung" : "Under way"}</h2>
      <IncidentCard incident={incident} asOf={asOf} locale={locale} />
    </section>
  );

export const examples: Examples = {
  "a pause under way today": card(INCIDENTS.unannounced),
  "the same where the page may be read on another day": card(INCIDENTS.unannounced, null),
  "a pause planned for tomorrow": card(INCIDENTS.planned),
  "a national outage without an estimate": card(INCIDENTS.national),
};
