import type { Examples } from "./examples";
import { EXPLAINED, FAULT, LOOKS, outageOf } from "./measured.fixtures";
import { MeasuredOutages, OutageArticle } from "./outage";
import { iso, NOW, text } from "./testing";

export const examples: Examples = {
  "one that goes on and is not explained": (locale) => (
    <OutageArticle outage={outageOf()} looks={LOOKS} asOf={NOW} locale={locale} />
  ),
  "one that is over and explained": (locale) => <OutageArticle outage={EXPLAINED} looks={LOOKS} asOf={NOW} locale={locale} />,
  "one that two measurements saw, with many looks left out": (locale) => (
    <OutageArticle
      outage={EXPLAINED}
      looks={{
        probes: [...LOOKS.probes, { slug: "lain", name: text("Server antrean", "Queue server") }],
        looks: LOOKS.looks.map((look, index) => (index % 2 ? { ...look, slug: "lain" } : look)),
        gap: 3,
      }}
      asOf={NOW}
      locale={locale}
    />
  ),
  "our own fault": (locale) => (
    <OutageArticle outage={FAULT} looks={{ probes: [], looks: [], gap: null }} asOf={NOW} locale={locale} />
  ),
  "one of which the end was not seen, nor the beginning": (locale) => (
    <OutageArticle
      outage={outageOf({ after: null, ended: iso("08:30"), ended_after: iso("08:29"), lost_sight: true })}
      looks={{ probes: [], looks: [], gap: null }}
      asOf={NOW}
      locale={locale}
    />
  ),
  "one that late results took back": (locale) => (
    <OutageArticle outage={outageOf({ withdrawn_at: iso("09:00") })} looks={LOOKS} asOf={NOW} locale={locale} />
  ),
  "on the page of the incident that explains them": (locale) => (
    <MeasuredOutages outages={[outageOf(), EXPLAINED]} looks={[LOOKS]} asOf={NOW} locale={locale} />
  ),
};
