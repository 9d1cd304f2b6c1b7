import type { Examples } from "./examples";
import { LookTable } from "./looks";
import { LOOKS, outageOf } from "./measured.fixtures";
import { NOW, text } from "./testing";

export const examples: Examples = {
  "a few looks": (locale) => <LookTable outage={outageOf()} looks={LOOKS} asOf={NOW} locale={locale} />,
  "so many that they are folded up, of two measurements and with some left out": (locale) => (
    <LookTable
      outage={outageOf()}
      looks={{
        probes: [...LOOKS.probes, { slug: "lain", name: text("Server antrean", "Queue server") }],
        looks: Array.from({ length: 18 }, (_, index) => ({
          ...(LOOKS.looks[index % 6] ?? { outcome: "ok" as const, ms: null }),
          at: (LOOKS.looks[0]?.at ?? 0) + index * 3_600_000,
          slug: index % 4 === 0 ? "lain" : "antrean-daring",
        })),
        gap: 9,
      }}
      asOf={NOW}
      locale={locale}
    />
  ),
  "none that is kept": (locale) => (
    <LookTable outage={outageOf()} looks={{ probes: [], looks: [], gap: null }} asOf={NOW} locale={locale} />
  ),
};
