import type { Examples } from "./examples";
import { MethodsArticle } from "./methods";
import { archived, boardOf, incidentOf, text } from "./testing";

const day = {
  service: { slug: "ktp-pencetakan", name: text("Pencetakan KTP-el", "e-KTP card printing") },
  day: "2026-11-20",
  sums: {
    operational: 500_000,
    disrupted: 40_000,
    pausedAnnounced: 25_200,
    pausedUnannounced: 3600,
    unavailable: 7200,
    unknown: 90_000,
    hoursUnknown: 0,
  },
};

export const examples: Examples = {
  "worked through with rows of the record": (locale) => (
    <MethodsArticle board={boardOf()} examples={{ day, told: incidentOf(), ended: archived }} locale={locale} />
  ),
  "a pause told only after it began": (locale) => (
    <MethodsArticle
      board={boardOf()}
      examples={{ day: null, told: incidentOf({ announced: false }), ended: null }}
      locale={locale}
    />
  ),
  "a day that nobody spoke on": (locale) => (
    <MethodsArticle
      board={boardOf()}
      examples={{
        day: {
          ...day,
          sums: { ...day.sums, operational: 0, disrupted: 0, pausedAnnounced: 0, pausedUnannounced: 0, unavailable: 0 },
        },
        told: null,
        ended: null,
      }}
      locale={locale}
    />
  ),
  "an installation without any record": (locale) => (
    <MethodsArticle board={boardOf({ services: [] })} examples={{ day: null, told: null, ended: null }} locale={locale} />
  ),
};
