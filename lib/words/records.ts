import type { Locale } from "../text";

type RecordsWords = {
  title: string;
  about: string;
  all: string;
  byYear: string;
  year: (year: string) => string;
  none: string;
  /** `found` stands behind how many lines were found. */
  search: { label: string; hint: string; found: string; none: string; failed: string };
};

/** The words of the index of everything that is recorded. */
export const RECORDS: Record<Locale, RecordsWords> = {
  id: {
    title: "Klaim, pernyataan, dan arsip",
    about: "Semua yang dicatat di situs ini di luar keadaan hari ini, menurut jenisnya dan menurut tahunnya.",
    all: "Semuanya",
    byYear: "Menurut tahun",
    year: (year) => `Semua yang dicatat tentang ${year}`,
    none: "Tidak ada yang dicatat tentang tahun ini.",
    search: {
      label: "Cari di semua tahun",
      hint: "Gangguan, klaim, surat, perlindungan, dan pernyataan, menurut judul, jenis, dan tanggalnya.",
      found: "ditemukan",
      none: "Tidak ada yang cocok. Coba kata lain.",
      failed: "Daftarnya tidak dapat dimuat. Buka tahunnya di bawah.",
    },
  },
  en: {
    title: "Claims, statements and records",
    about: "Everything this site records beside the state of today, by kind and by year.",
    all: "All of them",
    byYear: "By year",
    year: (year) => `Everything recorded of ${year}`,
    none: "Nothing is recorded of this year.",
    search: {
      label: "Search all years",
      hint: "Incidents, claims, circulars, protections and statements, by title, kind and date.",
      found: "found",
      none: "Nothing matches. Try another word.",
      failed: "The list could not be loaded. Open a year below.",
    },
  },
};
