import type { Examples } from "./examples";
import { LookTable } from "./looks";
import { LOOKS } from "./measured.fixtures";
import { text } from "./testing";

export const examples: Examples = {
  "a few looks": (locale) => <LookTable looks={LOOKS} locale={locale} />,
  "so many that they are folded up, of two measurements and with some left out": (locale) => (
    <LookTable
      looks={{
        probes: [...LOOKS.probes, { slug: "lain", name: text("Server antrean", "Queue server") }],
        looks: Array.from({ length: 18 }, (_, index) => ({
          ...(LOOKS.looks[index % 6] ?? { outcome: "ok" as const, ms: null }),
          at: (LOOKS.looks[0]?.at ?? 0) + index * 3_600_000,
          slug: index % 4 === 0 ? "lain" : "antrean-daring",
        })),
        gap: 9,
      }}
      locale={locale}
    />
  ),
  "none that is kept": (locale) => <LookTable looks={{ probes: [], looks: [], gap: null }} locale={locale} />,
};
