import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { now } from "@/clock";
import { WeekForm } from "@/components/desk/hours-form";
import { getDb } from "@/db/client";
import { readHoursDesk } from "@/db/read/hours-desk";
import type { WeekHours } from "@/lib/hours";
import { may } from "@/lib/roles";
import { HOURS } from "@/lib/words/hours-desk";
import { Broken } from "../../broken";
import { requirePerson } from "../../session";
import { unread } from "../../unread";
import { sendWeek } from "../action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: HOURS.weekly };

/** A week as its form shows it: "08.00–12.00, 13.00–16.00" a day. */
const weekValues = (week: WeekHours | null): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(week ?? {}).map(([day, spans]) => [
      `week.${day}`,
      [spans.map((span) => span.join("–").replaceAll(":", ".")).join(", ")],
    ]),
  );

/** The week of all places that keep one profile. */
export default async function WeekPage({ params }: { params: Promise<{ profile: string }> }) {
  const { profile: slug } = await params;
  const person = await requirePerson();
  if (person === "broken") return <Broken />;
  const found = await getDb()
    .then((db) => readHoursDesk(db, now()))
    .catch(unread("The hours"));
  if (!found) return <Broken />;
  const profile = found.profiles.find((each) => each.slug === slug);
  if (!profile || profile.places.length === 0 || !may(person.role, "week.changed")) notFound();
  return (
    <main className="narrow">
      <h1>{HOURS.weekly}</h1>
      <p className="lead">{HOURS.usedBy(profile.places.join(", "))}</p>
      <p>{HOURS.weeklyAbout}</p>
      {!profile.confirmed && <p className="hint">{HOURS.unconfirmed}.</p>}
      <WeekForm action={sendWeek} start={{ key: [uuidv7()], profile: [slug], ...weekValues(profile.week) }} />
    </main>
  );
}
