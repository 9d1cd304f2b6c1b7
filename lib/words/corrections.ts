import type { Locale } from "../text";

type Words = { heading: string; about: string; everywhere: string; said: (at: string) => string };

/** What the public reads of days that were counted anew by other hours. */
export const CORRECTIONS: Record<Locale, Words> = {
  id: {
    heading: "Jam yang dikoreksi kemudian",
    about: "Hari yang sudah lewat dihitung ulang hanya bila jamnya memang salah dicatat, dan selalu tercatat di sini.",
    everywhere: "semua lokasi",
    said: (at) => `Dikoreksi ${at}.`,
  },
  en: {
    heading: "Hours corrected later",
    about: "A day that has passed is counted anew only where its hours had been entered wrong, and always stands here.",
    everywhere: "all locations",
    said: (at) => `Corrected ${at}.`,
  },
};
