import { z } from "zod";

/** How the record stood at one moment: what a restored copy must agree with. */
export type Snapshot = {
  /** Migrations applied. */
  migrations: number;
  /** The number of the newest fact; 0 when there is none. */
  newestSeq: number;
  leaves: number;
  /** Hex of SHA-256 over the leaves' hashes in the order of their ids, one a line, no line break at the end. */
  leafDigest: string;
};

const Hex = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.number().int().nonnegative();

/** `manifest.json` of a backup. */
export const Manifest = z.strictObject({
  format: z.literal(1),
  /** Version of the program that made it. */
  program: z.string(),
  database: z.enum(["pglite", "postgres"]),
  /** When the record stood as it is kept here (ISO 8601, UTC). */
  at: z.iso.datetime(),
  record: z.strictObject({ migrations: Count, newestSeq: Count, leaves: Count, leafDigest: Hex }),
  /** When it was restored elsewhere and agreed with `record`; null: nobody knows whether it can be restored. */
  verifiedAt: z.iso.datetime().nullable(),
  files: z.array(z.strictObject({ name: z.string().regex(/^[a-z][a-z.-]*$/), bytes: Count, sha256: Hex })),
});
export type Manifest = z.infer<typeof Manifest>;
type File = Manifest["files"][number];

/** The database of a backup, by kind. */
export const DUMP = { pglite: "database.tar.gz", postgres: "database.pgdump" } satisfies Record<Manifest["database"], string>;

/** Reads the text of a manifest; null when it is none of ours, or not whole. */
export function readManifest(text: string): Manifest | null {
  try {
    const manifest = Manifest.parse(JSON.parse(text));
    const names = manifest.files.map(({ name }) => name);
    return names.includes(DUMP[manifest.database]) && names.includes("secret") ? manifest : null;
  } catch {
    return null;
  }
}

/** The name of a backup's folder: names sort as times do. `at`: epoch ms. */
export const nameOf = (at: number): string => `${new Date(at).toISOString().replaceAll(":", "-")}`;

/** What of the record differs; empty when the copy is the record. */
export function differences(expected: Snapshot, found: Snapshot): (keyof Snapshot)[] {
  const parts = ["migrations", "newestSeq", "leaves", "leafDigest"] as const;
  return parts.filter((part) => expected[part] !== found[part]);
}

/** The names of files that are missing, or hold something else than the manifest says. */
export function wrongFiles(expected: File[], found: File[]): string[] {
  const same = ({ name, bytes, sha256 }: File) =>
    found.some((file) => file.name === name && file.bytes === bytes && file.sha256 === sha256);
  return expected.filter((file) => !same(file)).map(({ name }) => name);
}

type Kept = { name: string; manifest: Pick<Manifest, "at" | "verifiedAt"> };

/** The verified backups, newest first. */
export const verifiedFirst = <T extends Kept>(backups: T[]): T[] =>
  backups
    .filter(({ manifest }) => manifest.verifiedAt !== null)
    .sort((a, b) => Date.parse(b.manifest.at) - Date.parse(a.manifest.at));

/** The verified backups beyond the newest `keep` (at least 1). An unverified one neither counts nor goes: a person decides. */
export const outlived = <T extends Kept>(backups: T[], keep: number): T[] => verifiedFirst(backups).slice(keep);
