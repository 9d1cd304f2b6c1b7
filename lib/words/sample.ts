import type { Locale, Text } from "@/lib/text";

/** What a sample says of itself, so that nobody who meets one page, one answer or one picture of it takes it for the office's word. */
type SampleWords = {
  /** Before every title. */
  mark: string;
  /** Stays in sight however far a page is scrolled: a picture of any part of it shows it. */
  strip: string;
};

const WORDS = {
  id: { mark: "[Contoh]", strip: "CONTOH: bukan keadaan nyata" },
  en: { mark: "[Sample]", strip: "SAMPLE: not the real state" },
} satisfies Record<Locale, SampleWords>;

/** Said in both languages on every page: a reader of either must not be misled. */
export const SAMPLE_NOTE: Text & { en: string } = {
  id: "CONTOH: halaman ini memperagakan program; bukan keadaan kantor yang sebenarnya.",
  en: "SAMPLE: this page demonstrates the program; it is not the real state of the office.",
};

/** Stands on every answer of a sample, files and refusals included. */
export const SAMPLE_HEADER = "x-sample";

export const sampleStrip = (locale: Locale): string => WORDS[locale].strip;

/** A title as a page of this installation bears it. */
export const titled = (title: string, sample: boolean, locale: Locale): string =>
  sample ? `${WORDS[locale].mark} ${title}` : title;
