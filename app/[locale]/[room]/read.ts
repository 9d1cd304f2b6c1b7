import { isStale } from "@/app/edition";
import { now } from "@/clock";
import { getDb } from "@/db/client";
import { rememberDocuments } from "@/db/read/documents";
import { readTitles } from "@/db/read/incidents";
import { readInstallation } from "@/db/read/installation";
import { readMeasurementNames, readVerification } from "@/db/read/measurements";
import { rememberRegister } from "@/db/read/register";
import { entryPath, nounOf } from "@/lib/register/noun";
import { type EntryPage, entryPage, incidentsLinked } from "@/lib/register/page";
import type { Locale } from "@/lib/text";

/** The register, its documents, what the incidents it links to are called, the addresses of what a machine looks at, and of when that is. */
export async function readRoom() {
  const db = await getDb();
  const [register, documents, installation, measurements, stale] = await Promise.all([
    rememberRegister(db),
    rememberDocuments(db),
    readInstallation(db),
    readMeasurementNames(db),
    isStale(),
  ]);
  const measured = measurements.flatMap(({ href, ended }) => (href === null || ended ? [] : href));
  const incidents = await readTitles(db, incidentsLinked(register));
  return { register, documents, installation, measured, stale, at: now(), incidents };
}

type Asked = { room: string; slug: string; revision?: string; locale: Locale };

/** An entry's page, of now or of one revision; null where there is none. */
export async function readEntry({ room, slug, revision, locale }: Asked) {
  const noun = nounOf(room);
  if (!noun || (revision !== undefined && !/^[1-9]\d{0,5}$/.test(revision))) return null;
  const read = await readRoom();
  const asked = { noun, slug, revision: revision === undefined ? null : Number(revision) };
  const page: EntryPage | null = entryPage(read.register, read, asked, locale);
  if (!page) return null;
  // An earlier state says what was known then.
  const live = noun === "protection" && revision === undefined && page.entry.retracted === null;
  const verification = live ? await readVerification(await getDb(), entryPath(noun, slug), read.at, read.stale) : null;
  return { ...read, page, verification };
}
