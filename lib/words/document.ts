import type { DocumentKind } from "../document";
import type { Locale } from "../text";

/** What is said of documents, on public pages and, in Indonesian, at the desk. */
type DocumentWords = {
  title: string;
  kind: Record<DocumentKind, string>;
  /** "PDF, 1,2 MB, disimpan 23 November 2026". */
  facts: (kind: string, size: string, on: string) => string;
  hash: string;
  /** How a reader sees that what was saved is what was kept. */
  check: string;
  withdrawn: (at: string) => string;
};

const KIND = { pdf: "PDF", png: "PNG", jpg: "JPEG" } satisfies Record<DocumentKind, string>;

const id: DocumentWords = {
  title: "Dokumen",
  kind: KIND,
  facts: (kind, size, on) => `${kind}, ${size}, disimpan ${on}`,
  hash: "Sidik SHA-256",
  check: "Berkas disajikan seperti diterima dan tidak dibuka di sini. Sidiknya sama bila isinya sama.",
  withdrawn: (at) => `Ditarik ${at}.`,
};

const en: DocumentWords = {
  title: "Documents",
  kind: KIND,
  facts: (kind, size, on) => `${kind}, ${size}, kept on ${on}`,
  hash: "SHA-256 fingerprint",
  check: "Files are served as they came and are not opened here. The fingerprint is the same when the contents are.",
  withdrawn: (at) => `Withdrawn ${at}.`,
};

export const documentWords = (locale: Locale): DocumentWords => (locale === "id" ? id : en);

/** "1,2 MB", "84 KB": a megabyte is a million bytes, as a phone counts. */
export function sizeText(bytes: number, locale: Locale): string {
  const [figure, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, "MB"] : [Math.max(1, bytes / 1000), "KB"];
  return `${figure.toLocaleString(locale, { maximumFractionDigits: unit === "MB" ? 1 : 0 })} ${unit}`;
}
