import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { OwnWeekForm } from "@/components/desk/hours-form";
import { getDb } from "@/db/client";
import { readCatalogue } from "@/db/read/catalogue";
import { may } from "@/lib/roles";
import { HOURS } from "@/lib/words/hours-desk";
import { Broken } from "../../broken";
import { requirePerson } from "../../session";
import { unread } from "../../unread";
import { sendOwnWeek } from "../action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: HOURS.ownWeekTitle };

/** The week of one place, or of one service there. */
export default async function OwnWeekPage() {
  const person = await requirePerson();
  if (person === "broken") return <Broken />;
  if (!may(person.role, "week.changed")) notFound();
  const found = await getDb().then(readCatalogue).catch(unread("The catalogue"));
  if (!found) return <Broken />;
  const offered = new Set(found.offerings.map(({ service }) => service));
  return (
    <main className="narrow">
      <h1>{HOURS.ownWeekTitle}</h1>
      <p className="lead">{HOURS.ownWeekAbout}</p>
      <p>{HOURS.weeklyAbout}</p>
      <OwnWeekForm
        action={sendOwnWeek}
        start={{ key: [uuidv7()], ownWeek: ["own"] }}
        places={found.locations.map(({ slug, short }) => ({ value: slug, label: short.id }))}
        services={found.services
          .filter(({ slug }) => offered.has(slug))
          .map(({ slug, label }) => ({ value: slug, label: label.id }))}
      />
    </main>
  );
}
