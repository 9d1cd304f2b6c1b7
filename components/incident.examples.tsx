import type { Incident } from "@/lib/api";
import type { Locale } from "@/lib/text";
import type { Examples } from "./examples";
import { IncidentArticle } from "./incident";
import { INCIDENTS } from "./incident.fixtures";
import { IncidentRecord } from "./incident-record";

const shown = (incident: Incident) => (locale: Locale) => (
  <IncidentArticle incident={incident} locale={locale} within>
    <IncidentRecord incident={incident} locale={locale} within />
  </IncidentArticle>
);

export const examples: Examples = {
  "a pause planned and announced": shown(INCIDENTS.planned),
  "a pause under way that was not announced, with progress and both answers": shown(INCIDENTS.unannounced),
  "an outage that ended after two missed estimates": shown(INCIDENTS.missed),
  "a pause that was called off": shown(INCIDENTS.cancelled),
  "found to be part of another": shown(INCIDENTS.merged),
  "taken back as a whole": shown(INCIDENTS.retracted),
  "words put right, and an update taken back": shown(INCIDENTS.amended),
  "a case from the press archive, its end known roughly": shown(INCIDENTS.archive),
  "a pause that was entered when it was long over": shown(INCIDENTS.entered),
  "the national system down everywhere": shown(INCIDENTS.national),
};
