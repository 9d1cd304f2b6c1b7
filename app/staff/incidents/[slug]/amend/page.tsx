import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { now } from "@/clock";
import { RetractForm } from "@/components/desk/amend-forms";
import { MergeForm, SplitForm } from "@/components/desk/join-forms";
import { Prose, Words } from "@/components/words";
import { getDb } from "@/db/client";
import { readIncident, readNewestIncidents } from "@/db/read/incidents";
import { isOver } from "@/lib/incident";
import { may } from "@/lib/roles";
import { AMEND } from "@/lib/words/amend";
import { JOIN } from "@/lib/words/join";
import { dayTime } from "@/lib/words/time";
import { Broken } from "../../../broken";
import { requirePerson } from "../../../session";
import { unread } from "../../../unread";
import { sendMerge, sendSplit, sendWhole } from "./action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: AMEND.title };

export default async function AmendPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const person = await requirePerson();
  if (person === "broken") return <Broken />;
  const found = await getDb()
    .then(async (db) => [await readIncident(db, slug, now()), await readNewestIncidents(db, now())] as const)
    .catch(unread("The incident"));
  if (found === undefined) return <Broken />;
  const [incident, newest] = found;
  if (incident === null || incident.origin === "archive") notFound();
  const others = newest.filter((each) => !isOver(each.phase) && each.slug !== slug && each.effect === incident.effect);
  const joins = !isOver(incident.phase) && may(person.role, "incident.merged");
  const { services, locations } = incident.scope;
  const option = ({ slug: value, name }: (typeof services)[number]) => ({ value, label: name.id });
  const standing = incident.updates.filter(({ state, retracted }) => state !== null && retracted === null);
  return (
    <main>
      <h1>{AMEND.title}</h1>
      <p className="lead">
        <a href={`/staff/incidents/${slug}`}>
          <Words text={incident.title} locale="id" />
        </a>
      </p>
      {incident.retracted || incident.merged_into ? (
        <p>{AMEND.gone}</p>
      ) : (
        <>
          <p>{AMEND.about}</p>
          <section>
            <h2>{AMEND.said}</h2>
            <ul className="found">
              {standing.toReversed().map((update) => (
                <li key={update.id}>
                  <a href={`/staff/incidents/${slug}/amend/${update.id}`}>{AMEND.choose(dayTime(Date.parse(update.at), "id"))}</a>
                  <Prose html={update.body_html} locale="id" />
                </li>
              ))}
            </ul>
          </section>
          {joins && others.length > 0 && (
            <section id="merge">
              <h2>{JOIN.merge}</h2>
              <p>{JOIN.mergeAbout}</p>
              <MergeForm
                action={sendMerge}
                start={{ key: [uuidv7()], slug: [slug] }}
                others={others.map((each) => ({ value: each.slug, label: each.title.id }))}
              />
            </section>
          )}
          {joins && services.length * locations.length > 1 && (
            <section id="split">
              <h2>{JOIN.split}</h2>
              <p>{JOIN.splitAbout}</p>
              <SplitForm
                action={sendSplit}
                start={{ key: [uuidv7()], slug: [slug] }}
                services={services.map(option)}
                locations={locations.map(option)}
              />
            </section>
          )}
          <section id="whole">
            <h2>{AMEND.whole}</h2>
            <p>{AMEND.wholeAbout}</p>
            <RetractForm action={sendWhole} start={{ key: [uuidv7()], slug: [slug] }} name="reason" send={AMEND.sendWhole} />
          </section>
        </>
      )}
    </main>
  );
}
