import { z } from "zod";
import { Retraction, TextShape } from "./api";
import type { RefusalCode } from "./refusal";

/** Files that stand beside entries of the register. They are kept as they came: nothing here opens one or shows what is in it. */

/** What a document may be, by the ending of its address. */
export const DOCUMENT_KINDS = ["pdf", "png", "jpg"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
/** In bytes. The front lets a little more through, so that the form itself can say so. */
export const LARGEST_DOCUMENT = 8 * 1024 * 1024;

/** `DOCUMENT` in the API. `url` null: it was withdrawn, and only what is told of it is left. */
export const DocumentInfo = z.object({
  /** Hex, of its bytes. */
  sha256: z.string(),
  title: TextShape,
  kind: z.enum(DOCUMENT_KINDS),
  bytes: z.number().int(),
  added_at: z.iso.datetime(),
  url: z.string().nullable(),
  withdrawn: Retraction.nullable(),
});
export type DocumentInfo = z.infer<typeof DocumentInfo>;

export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** The public address: what is saved from it carries its title as its name, and its hash is in sight. */
export function documentPath({ sha256, title, kind }: Pick<DocumentInfo, "sha256" | "title" | "kind">): string {
  const name = title.id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
  return `/documents/${sha256}/${name || "dokumen"}.${kind}`;
}

const ADDRESS = /^\/documents\/([0-9a-f]{64})\/[a-z0-9-]+\.(pdf|png|jpg)$/;
export const isDocument = (path: string): boolean => ADDRESS.test(path);
/** The hash in a document's address; null: it is none. */
export const hashIn = (path: string): string | null => ADDRESS.exec(path)?.[1] ?? null;

/** What each kind begins with (ISO 32000-1 7.5.2; ISO/IEC 15948 5.2; ITU-T T.81 B.1.1.3). Not one byte may stand before it. */
const HEADS: Record<DocumentKind, readonly number[]> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpg: [0xff, 0xd8, 0xff],
};

/** What the bytes begin like; null: none of ours. A name or a type that came along is never believed. */
export const kindOf = (bytes: Buffer): DocumentKind | null =>
  DOCUMENT_KINDS.find((kind) => HEADS[kind].every((byte, index) => bytes[index] === byte)) ?? null;

/** Why a file cannot be taken; null: it can. Its bytes are compared, never decoded. */
export function refuseFile(bytes: Buffer): RefusalCode | null {
  if (bytes.length === 0) return "document_empty";
  if (bytes.length > LARGEST_DOCUMENT) return "document_too_large";
  const kind = kindOf(bytes);
  if (kind === null) return "document_wrong_type";
  if (!endsWhole(kind, bytes)) return "document_cut_off";
  return holdsMore(bytes) ? "document_holds_more" : null;
}

/** Whether nothing stands behind the end of it, and the end is there. */
function endsWhole(kind: DocumentKind, bytes: Buffer): boolean {
  if (kind === "png") return endOfPng(bytes) === bytes.length;
  if (kind === "jpg") return bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9;
  // White space as ISO 32000-1 7.2.2 has it; scanners fill up with it.
  return /%%EOF[\0\t\n\f\r ]*$/.test(bytes.subarray(-1024).toString("latin1"));
}

/** Where the chunk IEND ends (ISO/IEC 15948 5.3); -1: nowhere. */
function endOfPng(bytes: Buffer): number {
  for (let at = HEADS.png.length; at + 12 <= bytes.length; ) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === "IEND") return next;
    at = next;
  }
  return -1;
}

/** A browser that guesses looks this far for markup (WHATWG MIME Sniffing 5.2). */
const SNIFFED = 1445;
/** The end record of an archive stands within this many bytes of the end (APPNOTE 4.3.16). */
const ZIP_END = 65_557;

/** Whether it would also be read as a page or as an archive. */
function holdsMore(bytes: Buffer): boolean {
  const head = bytes.subarray(0, SNIFFED).toString("latin1");
  return /<(!doctype|html|script|svg|iframe|body)\b/i.test(head) || bytes.subarray(-ZIP_END).includes("PK\x05\x06");
}
