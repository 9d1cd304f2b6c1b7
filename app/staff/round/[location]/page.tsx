import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { now } from "@/clock";
import { RoundForm } from "@/components/desk/round-form";
import { Words } from "@/components/words";
import { getDb } from "@/db/client";
import { type RoundPlace, readRoundPlace } from "@/db/read/desk";
import type { Incident } from "@/lib/api";
import { DESK } from "@/lib/words/desk";
import { ROUND } from "@/lib/words/round";
import { dayTime } from "@/lib/words/time";
import { unbroken } from "@/lib/words/unbroken";
import { Barred } from "../../barred";
import { Broken } from "../../broken";
import { coversAt } from "../../covers";
import { requirePerson } from "../../session";
import { unread } from "../../unread";
import { sendRound } from "../action";
import { isOwn } from "../own";
import { startRound, toldOf } from "./start";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: ROUND.title };

export default async function RoundOfPage({ params }: { params: Promise<{ location: string }> }) {
  const { location } = await params;
  const person = await requirePerson();
  if (person === "broken") return <Broken />;
  if (!isOwn(person, location)) return <Barred />;
  const found = await getDb()
    .then((db) => readRoundPlace(db, location, now()))
    .catch(unread("The round"));
  if (found === undefined) return <Broken />;
  if (found === null || found.place.services.length === 0) notFound();
  const { place, open } = found;
  const { covers, leftOut } = coversAt(place, open);
  const closed = place.openNow === false ? ROUND.closed : covers.length === 0 ? ROUND.allTouched : null;
  const offered = closed ? [] : covers;
  return (
    <main>
      <p className="lead">
        <a href="/staff/round">{ROUND.title}</a>
      </p>
      <h1>{unbroken(place.short.id)}</h1>
      <p className="lead">
        {unbroken(place.hours.id)}.{" "}
        {place.confirmedAt ? DESK.confirmedAt(dayTime(Date.parse(place.confirmedAt), "id", now())) : DESK.neverConfirmed}
      </p>
      <Today today={place.today} />
      <LeftOut services={leftOut} incidents={open} place={place.slug} />
      <RoundForm
        action={sendRound}
        person={person.id}
        place={place.short.id}
        start={startRound(place.slug, offered, uuidv7())}
        services={offered.map(({ slug, label }) => ({ value: slug, label: label.id }))}
        closed={closed}
        told={toldOf(place.reports)}
      />
    </main>
  );
}

/** Today's hours, and why they differ where they do. */
function Today({ today }: { today: RoundPlace["today"] }) {
  if (!today) return null;
  const spans = unbroken(today.hours.map(({ id }) => id).join(", "));
  return (
    <p className="mt-2">
      {ROUND.hoursToday}: <b>{today.state === "open" ? unbroken(ROUND.hoursInWib(spans)) : spans}</b>
      {today.why && <> ({today.why.id})</>}
    </p>
  );
}

/** What cannot be confirmed because something is known to be the matter with it, and where that stands. */
function LeftOut({ services, incidents, place }: { services: RoundPlace["services"]; incidents: Incident[]; place: string }) {
  if (services.length === 0) return null;
  const here = incidents.filter(({ effect, scope }) => effect !== null && scope.locations.some(({ slug }) => slug === place));
  return (
    <div className="advice">
      <p>{DESK.leftOut(unbroken(services.map(({ label }) => label.id).join(", ")))}</p>
      <ul>
        {here.map((incident) => (
          <li key={incident.slug}>
            <a className="inline-flex min-h-11 items-center" href={`/staff/incidents/${incident.slug}`}>
              <Words text={incident.title} locale="id" />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
