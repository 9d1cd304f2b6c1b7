import type { Db } from "@/db/client";
import { readCatalogue } from "@/db/read/catalogue";

/** The places an operator can be of, as a list of choices. */
export async function readPlaces(db: Db): Promise<{ value: string; label: string }[]> {
  const { locations } = await readCatalogue(db);
  return locations.map(({ slug, short }) => ({ value: slug, label: short.id }));
}
