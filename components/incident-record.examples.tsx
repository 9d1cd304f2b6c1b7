import type { Examples } from "./examples";
import { INCIDENTS } from "./incident.fixtures";
import { IncidentRecord } from "./incident-record";

export const examples: Examples = {
  "a cause, on whose order and by what paper": (locale) => <IncidentRecord incident={INCIDENTS.unannounced} locale={locale} />,
  "every service and place by name": (locale) => <IncidentRecord incident={INCIDENTS.national} locale={locale} />,
  "a case that was entered into the history later": (locale) => <IncidentRecord incident={INCIDENTS.archive} locale={locale} />,
};
