import { ROUND } from "@/lib/words/round";
import type { Examples } from "../examples";
import { RoundForm } from "./round-form";
import { CHOICES, stay } from "./testing";

const slugs = CHOICES.services.map(({ value }) => value);
const start = {
  key: ["1"],
  location: ["kec-curug"],
  offered: slugs,
  services: slugs,
  "blanks.choice": ["unsaid"],
  "quota.choice": ["unsaid"],
};
const given = { action: stay, person: "sari", place: "Curug", start, services: CHOICES.services, closed: null };

export const examples: Examples = {
  "a morning of which nothing is told yet": () => <RoundForm {...given} told={{ blanks: null, quota: null }} />,
  "counted blanks, and a service that is not working": () => (
    <RoundForm
      {...given}
      start={{ ...start, services: ["kk"], "blanks.choice": ["count"], "blanks.count": ["120"] }}
      told={{ blanks: ROUND.told("300 keping", "08.05 WIB"), quota: ROUND.told("habis", "10.40 WIB") }}
    />
  ),
  "outside opening hours only what is left can be told": () => (
    <RoundForm {...given} services={[]} closed={ROUND.closed} told={{ blanks: null, quota: null }} />
  ),
};
