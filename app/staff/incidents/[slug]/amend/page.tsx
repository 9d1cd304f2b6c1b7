import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { now } from "@/clock";
import { RetractForm } from "@/components/desk/amend-forms";
import { Prose, Words } from "@/components/words";
import { getDb } from "@/db/client";
import { readIncident } from "@/db/read/incidents";
import { AMEND } from "@/lib/words/amend";
import { dayTime } from "@/lib/words/time";
import { Broken } from "../../../broken";
import { requirePerson } from "../../../session";
import { unread } from "../../../unread";
import { sendWhole } from "./action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: AMEND.title };

export default async function AmendPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  if ((await requirePerson()) === "broken") return <Broken />;
  const incident = await getDb()
    .then((db) => readIncident(db, slug, now()))
    .catch(unread("The incident"));
  if (incident === undefined) return <Broken />;
  if (incident === null || incident.origin === "archive") notFound();
  const standing = incident.updates.filter(({ state, retracted }) => state !== null && retracted === null);
  return (
    <main>
      <h1>{AMEND.title}</h1>
      <p className="lead">
        <a href={`/staff/incidents/${slug}`}>
          <Words text={incident.title} locale="id" />
        </a>
      </p>
      {incident.retracted ? (
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
