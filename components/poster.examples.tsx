import type { Examples } from "./examples";
import { INCIDENTS, NOW } from "./incident.fixtures";
import { Poster } from "./poster";

const common = { installation: { adopted: false, office: null, sample: false, two_persons: false }, now: NOW, stale: false };
const address = "https://status.contoh.go.id/incidents/2026-11-23-cetak-ab12";

export const examples: Examples = {
  "a pause under way, with a code to the page": (locale) => (
    <Poster {...common} incident={INCIDENTS.unannounced} address={address} locale={locale} />
  ),
  "a national outage on a site that does not know its address": (locale) => (
    <Poster {...common} incident={INCIDENTS.national} address={null} locale={locale} />
  ),
  "one that can no longer be kept true": (locale) => (
    <Poster {...common} incident={INCIDENTS.planned} address={address} stale locale={locale} />
  ),
};
