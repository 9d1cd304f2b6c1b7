import { v7 as uuidv7 } from "uuid";
import { now } from "@/clock";
import { Drafts } from "@/components/desk/drafts";
import { Locations } from "@/components/desk/locations";
import { MeasuredBanner } from "@/components/desk/measured-banner";
import { Notices } from "@/components/desk/notices";
import { QuietPlaces } from "@/components/desk/quiet-places";
import { Reminders } from "@/components/desk/reminders";
import { WaitingList } from "@/components/desk/waiting";
import { getDb } from "@/db/client";
import { readDesk } from "@/db/read/desk";
import { readNewestIncidents } from "@/db/read/incidents";
import { readInstallation } from "@/db/read/installation";
import { countOwing } from "@/db/read/outage-desk";
import { readWaiting } from "@/db/read/people";
import { countBlind } from "@/db/read/probes";
import { readTemplates } from "@/db/read/templates";
import { remindersOf } from "@/lib/reminders";
import { may } from "@/lib/roles";
import { ARCHIVE } from "@/lib/words/archive";
import { AUDIT } from "@/lib/words/audit";
import { DESK } from "@/lib/words/desk";
import { DUTY } from "@/lib/words/duty";
import { HOURS } from "@/lib/words/hours-desk";
import { OFFICE } from "@/lib/words/office-desk";
import { OUTAGE } from "@/lib/words/outage-desk";
import { OWN } from "@/lib/words/own-template";
import { PEOPLE } from "@/lib/words/people";
import { PROBES } from "@/lib/words/probes";
import { REGISTER } from "@/lib/words/register-desk";
import { ROUND } from "@/lib/words/round";
import { SEARCH } from "@/lib/words/search";
import { SERIES } from "@/lib/words/series";
import { confirm } from "./action";
import { Broken } from "./broken";
import { coversAt } from "./covers";
import { readDraftRows } from "./draft";
import { isOwn } from "./round/own";
import { requirePerson } from "./session";
import { Starts } from "./starts";
import { unread } from "./unread";

export const dynamic = "force-dynamic";

export default async function DeskPage() {
  const person = await requirePerson();
  if (person === "broken") return <Broken />;
  const found = await getDb()
    .then((db) =>
      Promise.all([
        readDesk(db, now()),
        readInstallation(db),
        readWaiting(db),
        readDraftRows(db, person.id),
        readNewestIncidents(db, now()),
        readTemplates(db),
        countOwing(db),
        countBlind(db, now()),
      ]),
    )
    .catch(unread("The desk"));
  if (!found) return <Broken />;
  const [desk, { adopted }, waiting, drafts, newest, templates, owing, blind] = found;
  const reminders = remindersOf(newest, now());
  const adopts = may(person.role, "office.adopted");
  const places = desk.locations.map((place) => ({ ...place, ...coversAt(place, desk.open), key: uuidv7() }));
  return (
    <main>
      <h1 className="sr-only">{DESK.title}</h1>
      <nav aria-label={DESK.onThisPage} className="anchors">
        <a href="#new">{DESK.newNotice}</a>
        <a href="#locations">{DESK.locations}</a>
        <a href="/staff/round">{ROUND.title}</a>
        {may(person.role, "person.changed") && <a href="/staff/people">{PEOPLE.title}</a>}
        {adopted && adopts && <a href="/staff/office">{OFFICE.amend}</a>}
        <a href="/staff/hours">{HOURS.title}</a>
        <a href="/staff/series">{SERIES.title}</a>
        {may(person.role, "template.written") && <a href="/staff/templates">{OWN.title}</a>}
        {may(person.role, "entry.posted") && <a href="/staff/records">{REGISTER.title}</a>}
        {may(person.role, "incident.backfilled") && <a href="/staff/archive/new">{ARCHIVE.newTitle}</a>}
        {may(person.role, "incidents.imported") && <a href="/staff/archive/import">{ARCHIVE.importTitle}</a>}
        {may(person.role, "probe.looked") && <a href="/staff/probes">{PROBES.title}</a>}
        {may(person.role, "outage.explained") && <a href="/staff/outages">{OUTAGE.title}</a>}
        <a href="/staff/duty">{DUTY.title}</a>
        <a href="/staff/audit">{AUDIT.title}</a>
        <a href="/staff/search">{SEARCH.title}</a>
      </nav>
      {!adopted && (
        <div className="advice">
          <p>{OFFICE.notAdopted}</p>
          {adopts && (
            <p className="lead">
              <a href="/staff/office">{OFFICE.adopt}</a>
            </p>
          )}
        </div>
      )}
      {may(person.role, "outage.explained") && <MeasuredBanner owing={owing} blind={blind} />}
      <QuietPlaces places={places.filter((place) => place.quiet && place.covers.length > 0 && isOwn(person, place.slug))} />
      {reminders.length > 0 && <Reminders reminders={reminders} />}
      {waiting.length > 0 && <WaitingList waiting={waiting} />}
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      <Notices title={DESK.open} incidents={desk.open} empty={DESK.nothingOpen} />
      {desk.planned.length > 0 && <Notices title={DESK.planned} incidents={desk.planned} />}
      <section aria-labelledby="new">
        <h2 id="new">{DESK.newNotice}</h2>
        <Starts templates={templates} />
      </section>
      <Locations action={confirm} places={places} />
    </main>
  );
}
