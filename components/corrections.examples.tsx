import { Corrections } from "./corrections";
import type { Examples } from "./examples";

const at = Date.parse("2026-11-25T02:00:00Z");

export const examples: Examples = {
  "a day at one place, and two days everywhere": (locale) => (
    <Corrections
      corrections={[
        {
          at,
          from: "2026-11-23",
          to: "2026-11-23",
          place: { id: "Curug", en: null },
          reason: { id: "Listrik padam, kantor tutup", en: null },
        },
        { at: at + 1, from: "2026-11-16", to: "2026-11-17", place: null, reason: { id: "Rapat kerja", en: "Staff meeting" } },
      ]}
      locale={locale}
    />
  ),
};
