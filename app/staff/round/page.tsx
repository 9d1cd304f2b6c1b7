import type { Metadata } from "next";
import { now } from "@/clock";
import { RoundList } from "@/components/desk/round-list";
import { getDb } from "@/db/client";
import { readDesk } from "@/db/read/desk";
import { ROUND } from "@/lib/words/round";
import { Broken } from "../broken";
import { coversAt } from "../covers";
import { requirePerson } from "../session";
import { unread } from "../unread";
import { isOwn } from "./own";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: ROUND.title };

export default async function RoundPage() {
  const person = await requirePerson();
  if (person === "broken") return <Broken />;
  const desk = await getDb()
    .then((db) => readDesk(db, now()))
    .catch(unread("The round"));
  if (!desk) return <Broken />;
  const rows = desk.locations
    .filter((place) => place.services.length > 0 && isOwn(person, place.slug))
    .map((place) => ({ ...place, off: place.dayOff || coversAt(place, desk.open).covers.length === 0 }));
  return (
    <main>
      <h1>{ROUND.title}</h1>
      <p className="lead">{ROUND.about}</p>
      <RoundList rows={rows} />
    </main>
  );
}
