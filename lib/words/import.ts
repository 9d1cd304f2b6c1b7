import type { Reason, Rejected, Where } from "@/lib/import/record";
import type { Locale, Text } from "@/lib/text";
import { both } from "./both";

/** Why a row of another site's history is not entered, and what to do about it. */
export const REASONS = {
  id: {
    file_too_large: "Berkas lebih dari 20 MB. Bagi menjadi beberapa berkas.",
    not_text: "Bukan berkas teks UTF-8.",
    format_unknown: "Bentuk berkas ini tidak dikenal.",
    bad_json: "JSON di berkas ini tidak lengkap atau rusak.",
    bad_yaml: "Kepala berkas (YAML) tidak terbaca.",
    bad_csv: "CSV di berkas ini rusak.",
    bad_row: "Ada yang hilang atau berlebih di baris ini.",
    not_an_incident: "Bukan kejadian.",
    state_only: "Hanya memuat keadaan terakhir, bukan riwayat.",
    nothing_new: "Mengulang yang sudah dikatakan sebelumnya.",
    no_beginning: "Menyebut pulih tanpa gangguan sebelumnya.",
    no_end: "Waktu selesainya tidak disebut.",
    not_over: "Belum selesai.",
    called_off: "Dibatalkan, jadi tidak pernah terjadi.",
    from_archive: "Catatan arsip berita; itu datang bersama situs ini sendiri.",
    title_missing: "Tanpa judul.",
    title_too_long: "Judulnya lebih dari 200 karakter.",
    text_too_long: "Keterangannya lebih dari 20.000 karakter.",
    time_missing: "Waktunya kosong.",
    time_unreadable: "Waktunya tidak terbaca sebagai tanggal dan jam.",
    zone_missing: "Waktunya tanpa zona. Sebutkan zonanya.",
    time_ambiguous: "Di zona itu jam ini tidak ada, atau terjadi dua kali.",
    times_reversed: "Selesainya lebih dulu daripada mulainya.",
    bounds_too_wide: "Perkiraan waktunya lebih lebar dari 24 jam.",
    kind_unknown: "Jenis atau tingkatnya tidak dikenal.",
    cause_unknown: "Kode penyebab ini tidak ada di katalog.",
    service_unknown: "Layanan ini tidak ada di katalog.",
    location_unknown: "Lokasi ini tidak ada di katalog.",
    not_offered_there: "Layanan itu tidak tersedia di lokasi itu.",
    twice: "Sudah ada lebih dulu di antara berkas ini.",
    too_many: "Lebih dari 5.000 kejadian sekaligus. Bagi menjadi beberapa kali.",
  },
  en: {
    file_too_large: "The file is larger than 20 MB. Split it into several.",
    not_text: "Not a text file in UTF-8.",
    format_unknown: "The form of this file is not known.",
    bad_json: "The JSON of this file is cut short or broken.",
    bad_yaml: "The head of the file (YAML) cannot be read.",
    bad_csv: "The CSV of this file is broken.",
    bad_row: "Something is missing or too much in this row.",
    not_an_incident: "Not an incident.",
    state_only: "Says only how things stand now; no history.",
    nothing_new: "Repeats what was said before.",
    no_beginning: "Says that it is back, without trouble before.",
    no_end: "Does not say when it ended.",
    not_over: "Not over.",
    called_off: "Called off, so it never happened.",
    from_archive: "Of the press archive, which comes with the site itself.",
    title_missing: "Without a title.",
    title_too_long: "The title has more than 200 characters.",
    text_too_long: "The text has more than 20,000 characters.",
    time_missing: "The time is empty.",
    time_unreadable: "The time cannot be read as a date and a clock time.",
    zone_missing: "The time has no zone. Say which.",
    time_ambiguous: "In that zone there is no such time, or there are two.",
    times_reversed: "It ends before it begins.",
    bounds_too_wide: "The time is known less exactly than to 24 hours.",
    kind_unknown: "The kind or grade is not known.",
    cause_unknown: "The catalogue has no such cause.",
    service_unknown: "The catalogue has no such service.",
    location_unknown: "The catalogue has no such place.",
    not_offered_there: "That service is not offered at that place.",
    twice: "Stands earlier among these files already.",
    too_many: "More than 5,000 incidents at once. Split them.",
  },
} satisfies Record<Locale, Record<Reason, string>>;

/** What is said of an import beside its rows. */
const IMPORT = {
  id: {
    scopeUnknown: "Cakupan tidak disebut",
    file: (name: string, line: string) => `${name}, baris ${line}`,
    entry: (name: string, number: string) => `${name}, kejadian ke-${number}`,
  },
  en: {
    scopeUnknown: "Scope not given",
    file: (name: string, line: string) => `${name}, line ${line}`,
    entry: (name: string, number: string) => `${name}, incident ${number}`,
  },
} satisfies Record<Locale, object>;

/** The scope of an incident of which nobody says what it touched. */
export const scopeUnknown = (): Text => both((locale) => IMPORT[locale].scopeUnknown);

/** "riwayat.csv, baris 12", "incidents.json, kejadian ke-3", "padam.md". */
export function placeWords({ file, line, nth }: Where, locale: Locale): string {
  if (line !== undefined) return IMPORT[locale].file(file, String(line));
  return nth === undefined ? file : IMPORT[locale].entry(file, String(nth));
}

/** "Waktunya tanpa zona. Sebutkan zonanya. (2020-06-13 15:54:00)" */
export const reasonWords = ({ reason, detail }: Pick<Rejected, "reason" | "detail">, locale: Locale): string =>
  `${REASONS[locale][reason]}${detail ? ` (${detail})` : ""}`;

/** How many were rejected for each reason, the commonest first. */
export function tally(rejected: Rejected[]): [Reason, number][] {
  const counts = new Map<Reason, number>();
  for (const { reason } of rejected) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
