import type { Db } from "@/db/client";
import type { Incident } from "@/lib/api";
import { type CountedDays, windowsOf } from "@/lib/counted";
import type { Examples } from "@/lib/examples";
import type { Text } from "@/lib/text";
import { type Day, wibDay } from "@/lib/time";
import { openTotal, type Sums } from "@/lib/uptime";
import { readNewestIncidents } from "./incidents";
import { rememberBasis } from "./material";
import { readCounted } from "./uptime";

/** The rows that the page on our methods works through, as they are at `now` (epoch ms). */
export async function readExamples(db: Db, now: number): Promise<Examples> {
  const { place } = await rememberBasis(db);
  const { services } = await readCounted(db, windowsOf(wibDay(now)).last_90_days);
  const incidents = await readNewestIncidents(db, now);
  const pause = incidents.find(({ kind, origin }) => kind === "pause" && origin === "office");
  return {
    day: place.services.map(({ slug, name }) => richest(slug, name, services.get(slug))).reduce(richer, null),
    told: pause ?? incidents.find(isOver) ?? null,
    ended: incidents.find((one) => isOver(one) && one.open_seconds !== null) ?? null,
  };
}

const isOver = ({ phase }: Incident) => phase === "ended";

/** The day of a service on which most different things were true; of equal ones the newest. */
function richest(slug: string, name: Text, days: CountedDays | undefined): Examples["day"] {
  return [...(days ?? [])].map(([day, sums]) => ({ service: { slug, name }, day, sums })).reduce(richer, null);
}

type Example = { service: { slug: string; name: Text }; day: Day; sums: Sums };

function richer(best: Examples["day"], one: Example | null): Examples["day"] {
  if (!one || openTotal(one.sums) === 0) return best;
  if (!best) return one;
  const by = kinds(one.sums) - kinds(best.sums);
  return by > 0 || (by === 0 && one.day > best.day) ? one : best;
}

const kinds = (sums: Sums) => Object.values(sums).filter((seconds) => seconds > 0).length;
