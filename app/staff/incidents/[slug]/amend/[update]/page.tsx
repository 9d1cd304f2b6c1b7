import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { now } from "@/clock";
import { CorrectForm, RetractForm } from "@/components/desk/amend-forms";
import { getDb } from "@/db/client";
import { readIncident } from "@/db/read/incidents";
import { AMEND } from "@/lib/words/amend";
import { dayTime } from "@/lib/words/time";
import { Broken } from "../../../../broken";
import { requirePerson } from "../../../../session";
import { unread } from "../../../../unread";
import { sendCorrection, sendRetraction } from "../action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: AMEND.title };

export default async function AmendUpdatePage({ params }: { params: Promise<{ slug: string; update: string }> }) {
  const { slug, update: id } = await params;
  if ((await requirePerson()) === "broken") return <Broken />;
  const incident = await getDb()
    .then((db) => readIncident(db, slug, now()))
    .catch(unread("The incident"));
  if (incident === undefined) return <Broken />;
  const update = incident?.updates.find((each) => each.id === id);
  if (!incident || !update || incident.origin === "archive") notFound();
  const carried = () => ({ key: [uuidv7()], slug: [slug], update: [id] });
  const { body } = update;
  const first = incident.updates[0]?.id === id;
  return (
    <main>
      <h1>{AMEND.title}</h1>
      <p className="lead">
        <a href={`/staff/incidents/${slug}/amend`}>{AMEND.said}</a>: {dayTime(Date.parse(update.at), "id")}
      </p>
      {update.retracted || incident.retracted ? (
        <p>{AMEND.gone}</p>
      ) : (
        <>
          <p>{AMEND.about}</p>
          <section id="correct">
            <h2>{AMEND.correct}</h2>
            <CorrectForm
              action={sendCorrection}
              start={{ ...carried(), body: [body.id], "body.en": body.en === null ? [] : [body.en] }}
            />
          </section>
          {!first && (
            <section id="retract">
              <h2>{AMEND.retract}</h2>
              <p>{AMEND.retractAbout}</p>
              <RetractForm action={sendRetraction} start={carried()} name="retract.reason" send={AMEND.sendRetraction} />
            </section>
          )}
        </>
      )}
    </main>
  );
}
