import type { Examples } from "../examples";
import { NOW } from "../testing";
import { DutyForm, Rota, UnsentLetters } from "./duty";
import { stay } from "./testing";

const at = Date.parse(NOW);
const rows = [
  { id: "a", person: "sari", name: "Sari", weekday: 0, begins: "08:00", ends: "16:00" },
  { id: "b", person: "budi", name: "Budi", weekday: 0, begins: "20:00", ends: "06:00" },
  { id: "c", person: "citra", name: "Citra", weekday: 5, begins: "00:00", ends: "00:00" },
];
const people = [{ value: "a", label: "Sari" }];

export const examples: Examples = {
  "a week, for who may change it": () => <Rota rows={rows} remove={stay} />,
  "the same for who may not": () => <Rota rows={rows} remove={null} />,
  "nobody yet": () => <Rota rows={[]} remove={stay} />,
  "hours for somebody": () => <DutyForm action={stay} start={{}} people={people} />,
  "letters that wait, and that were given up": () => (
    <UnsentLetters
      letters={[
        {
          seq: 1,
          at,
          attempts: 3,
          nextAt: at + 480_000,
          trouble: "Error ESOCKET connect ECONNREFUSED 192.0.2.1:465",
          gaveUp: false,
        },
        { seq: 2, at: at - 90_000_000, attempts: 29, nextAt: at, trouble: "", gaveUp: true },
      ]}
    />
  ),
};
