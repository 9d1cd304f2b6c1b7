import type { Amended } from "../register/corrections";
import type { Locale } from "../text";

type AmendedWords = {
  heading: string;
  of: (month: string) => string;
  about: string;
  none: string;
  everywhere: string;
  deed: Record<Amended, string>;
};

/** What was put right or taken back in a month. */
export const AMENDED: Record<Locale, AmendedWords> = {
  id: {
    heading: "Koreksi dan penarikan",
    of: (month) => `Koreksi dan penarikan, ${month}`,
    about: "Semua yang ternyata salah di situs ini dan diperbaiki, dengan alasannya. Yang lama tetap dapat dibaca.",
    none: "Tidak ada yang dikoreksi atau ditarik pada bulan ini.",
    everywhere: "Semua lokasi",
    deed: {
      update_corrected: "Satu kabar dikoreksi.",
      update_retracted: "Satu kabar ditarik kembali.",
      corrected: "Dikoreksi.",
      retracted: "Ditarik kembali.",
      restored: "Diberlakukan lagi.",
      withdrawn: "Dokumen ditarik.",
      hours: "Jam hari yang sudah lewat dikoreksi; hitungannya diulang.",
    },
  },
  en: {
    heading: "Corrections and retractions",
    of: (month) => `Corrections and retractions, ${month}`,
    about: "Everything that turned out wrong on this site and was put right, and why. What stood there stays readable.",
    none: "Nothing was corrected or taken back in this month.",
    everywhere: "All locations",
    deed: {
      update_corrected: "An update was corrected.",
      update_retracted: "An update was taken back.",
      corrected: "Corrected.",
      retracted: "Taken back.",
      restored: "Stands again.",
      withdrawn: "Document withdrawn.",
      hours: "Hours of days that were past were corrected; those days were counted anew.",
    },
  },
};
