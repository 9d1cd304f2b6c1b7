import { HOURS } from "@/lib/words/hours-desk";
import type { Examples } from "../examples";
import { Effect, HolidaysForm, HoursForm, OwnWeekForm, WeekForm } from "./hours-form";
import { stay } from "./testing";

const places = [{ value: "kec-curug", label: "Curug" }];

export const examples: Examples = {
  "hours of some days that differ": () => (
    <HoursForm action={stay} start={{ key: ["1"], how: ["spans"], correct: ["no"] }} places={places} everywhere />
  ),
  "what would change": () => (
    <Effect
      effect={{
        past: HOURS.past(2),
        places: [{ name: "Curug", days: ["Kamis 24 Desember 2026: 08.00–15.30 menjadi tutup", HOURS.more(3)] }],
      }}
    />
  ),
  "nothing would": () => <Effect effect={{ past: HOURS.past(0), places: [] }} />,
  "the week of one place or of one service there": () => (
    <OwnWeekForm
      action={stay}
      start={{ key: ["1"], ownWeek: ["own"] }}
      places={[{ value: "kec-curug", label: "Curug" }]}
      services={[{ value: "ktp-perekaman", label: "Rekam KTP-el" }]}
    />
  ),
  "the week of a profile": () => (
    <WeekForm action={stay} start={{ key: ["1"], profile: ["kantor"], "week.mon": ["08.00–12.00, 13.00–16.00"] }} />
  ),
  "the holidays of a year": () => <HolidaysForm action={stay} start={{ key: ["1"], year: ["2027"] }} />,
};
