import type { Examples } from "./examples";
import { INCIDENTS, NOW } from "./incident.fixtures";
import { Share } from "./share";

const common = { incident: INCIDENTS.unannounced, now: NOW, sample: false };

export const examples: Examples = {
  "where the site knows its address": (locale) => (
    <Share {...common} address="https://status.contoh.go.id/incidents/x" locale={locale} />
  ),
  "where it does not": (locale) => <Share {...common} address={null} locale={locale} />,
};
