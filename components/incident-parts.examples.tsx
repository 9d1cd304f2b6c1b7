import type { Examples } from "./examples";
import { INCIDENTS } from "./incident.fixtures";
import { PlainAnswers, ProgressBar } from "./incident-parts";

export const examples: Examples = {
  "what one can do, and both questions answered": (locale) => <PlainAnswers incident={INCIDENTS.unannounced} locale={locale} />,
  "both questions where nobody assessed anything": (locale) => <PlainAnswers incident={INCIDENTS.missed} locale={locale} />,
  "long work under way": (locale) => <ProgressBar incident={INCIDENTS.unannounced} locale={locale} />,
};
