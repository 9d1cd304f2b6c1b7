import type { Examples } from "./examples";
import { DOOR, measurementOf } from "./measured.fixtures";
import { MeasuredHere, Verified } from "./measured-here";
import { iso, NOW, text } from "./testing";

const age = { asOf: NOW, stale: false };

export const examples: Examples = {
  "on the page of a service": (locale) => (
    <MeasuredHere
      measured={[measurementOf(), measurementOf({ slug: "loket", name: text("Loket Curug", "The Curug counter") })]}
      locale={locale}
    />
  ),
  "on the page of a protection": (locale) => <Verified row={DOOR} age={age} locale={locale} />,
  "a protection that nobody can look at any longer": (locale) => (
    <Verified row={{ ...DOOR, verdict: "blind" }} age={age} locale={locale} />
  ),
  "a protection that was found open": (locale) => (
    <Verified row={{ ...DOOR, verified: { at: iso("09:00"), closed: false, outcome: "port_open" } }} age={age} locale={locale} />
  ),
};
