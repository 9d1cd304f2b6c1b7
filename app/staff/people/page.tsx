import type { Metadata } from "next";
import { now } from "@/clock";
import { Members } from "@/components/desk/people";
import { getDb } from "@/db/client";
import { readInstallation } from "@/db/read/installation";
import { listStaff } from "@/db/write/staff";
import { PEOPLE } from "@/lib/words/people";
import { Barred } from "../barred";
import { Broken } from "../broken";
import { requireMay } from "../session";
import { unread } from "../unread";
import { readPlaces } from "./places";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: PEOPLE.title };

export default async function PeoplePage() {
  const person = await requireMay("person.changed");
  if (person === "broken") return <Broken />;
  if (person === "barred") return <Barred />;
  const found = await getDb()
    .then((db) => Promise.all([listStaff(db, now()), readPlaces(db), readInstallation(db)]))
    .catch(unread("The people"));
  if (!found) return <Broken />;
  const [staff, places, { two_persons: twoPersons }] = found;
  const called = (slug: string | null) => places.find(({ value }) => value === slug)?.label ?? slug;
  return (
    <main>
      <h1>{PEOPLE.title}</h1>
      <p className="lead">{PEOPLE.about}</p>
      <a className="button primary wide" href="/staff/people/new">
        {PEOPLE.invite}
      </a>
      <Members members={staff.map((one) => ({ ...one, place: called(one.place) }))} here={person.id} />
      <section aria-labelledby="rules">
        <h2 id="rules">{PEOPLE.rules}</h2>
        <p>
          <b>{twoPersons ? PEOPLE.rulesOn : PEOPLE.rulesOff}</b> {PEOPLE.rulesAbout}
        </p>
        <a className="button wide" href="/staff/people/rules">
          {PEOPLE.rulesChange}
        </a>
      </section>
    </main>
  );
}
