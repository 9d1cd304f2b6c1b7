import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { now } from "@/clock";
import { AnswersForm, ResolveForm, UpdateForm, WordForm } from "@/components/desk/incident-forms";
import { DecisionForm } from "@/components/desk/waiting";
import { IncidentArticle } from "@/components/incident";
import { IncidentRecord } from "@/components/incident-record";
import { Words } from "@/components/words";
import { getDb } from "@/db/client";
import { readIncident } from "@/db/read/incidents";
import { readWaiting } from "@/db/read/people";
import { readStand } from "@/db/read/since";
import type { Incident } from "@/lib/api";
import { isOver } from "@/lib/incident";
import { may } from "@/lib/roles";
import { AMEND } from "@/lib/words/amend";
import { DESK } from "@/lib/words/desk";
import { Broken } from "../../broken";
import { draftsOf } from "../../draft";
import { type Author, requireAuthor } from "../../session";
import { unread } from "../../unread";
import { sendAnswers, sendBegin, sendCancel, sendDecision, sendResolve, sendUpdate } from "./action";
import { startAnswers, startBegin, startCancel, startResolve, startUpdate } from "./start";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: DESK.update };

export default async function IncidentPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const author = await requireAuthor();
  const found = await getDb()
    // How it stands before what it says: a change in between is then told to whoever sends a form, never overlooked.
    .then(async (db) => ({
      stand: await readStand(db, slug),
      incident: await readIncident(db, slug, now()),
      waiting: author === "unknown" ? [] : await readWaiting(db, slug),
      open: await draftsOf(db, author),
    }))
    .catch(unread("The incident"));
  if (found === undefined) return <Broken />;
  const { stand, incident, waiting, open } = found;
  if (stand === null || incident === null) notFound();
  return (
    <main>
      <h1>
        <Words text={incident.title} locale="id" />
      </h1>
      <p className="lead">
        <a href={incident.url}>{DESK.publicPage}</a>
      </p>
      {waiting.map((proposal) => (
        <section key={proposal.id} id="waiting" aria-labelledby="waiting-title">
          <h2 id="waiting-title">{DESK.waiting}</h2>
          <DecisionForm
            action={sendDecision}
            proposal={proposal}
            formKey={uuidv7()}
            own={isOwn(author, proposal)}
            may={isOwn(author, proposal) || (author !== "unknown" && may(author.role, "answer.approved"))}
          />
        </section>
      ))}
      <Forms incident={incident} seen={stand} open={open} />
      {incident.origin === "office" && incident.retracted === null && (
        <p className="lead">
          <a href={`/staff/incidents/${slug}/amend`}>{AMEND.link}</a>
        </p>
      )}
      <details className="as-shown">
        <summary>{DESK.asShown}</summary>
        <IncidentArticle incident={incident} locale="id" within>
          <IncidentRecord incident={incident} locale="id" within />
        </IncidentArticle>
      </details>
    </main>
  );
}

const isOwn = (author: Author, proposal: { author: { id: string } }): boolean =>
  author !== "unknown" && proposal.author.id === author.id;

type FormsProps = { incident: Incident; seen: string; open: Awaited<ReturnType<typeof draftsOf>> };

/** What may still be said: nothing of the archive's, only answers after the end. What has not begun is called off, not ended. */
function Forms({ incident, seen, open }: FormsProps) {
  if (incident.origin === "archive") return <p>{DESK.fromArchive}</p>;
  const over = isOver(incident.phase);
  const planned = incident.phase === "planned";
  const pause = planned && incident.kind === "pause";
  const opening = () => ({ now: now(), key: uuidv7(), seen });
  const draft = (part: string) => `incidents/${incident.slug}#${part}`;
  // What waits for staff is what they come for.
  const begin = (
    <section id="begin">
      <h2>{DESK.begin}</h2>
      <WordForm does="begin" action={sendBegin} {...open(draft("begin"), startBegin(incident, opening()))} />
    </section>
  );
  return (
    <>
      {over && <p>{DESK.over[incident.phase]}</p>}
      <nav aria-label={DESK.update} className="anchors">
        {incident.begins_by_hand && pause && <a href="#begin">{DESK.begin}</a>}
        {!over && <a href="#update">{DESK.update}</a>}
        <a href="#answers">{DESK.answers}</a>
        {pause && !incident.begins_by_hand && <a href="#begin">{DESK.begin}</a>}
        {planned && <a href="#cancel">{DESK.cancel}</a>}
        {!over && !planned && <a href="#resolve">{DESK.resolve}</a>}
      </nav>
      {pause && incident.begins_by_hand && begin}
      {!over && (
        <section id="update">
          <h2>{DESK.update}</h2>
          <UpdateForm
            action={sendUpdate}
            {...open(draft("update"), startUpdate(incident, opening()))}
            clockEnds={incident.announced}
          />
        </section>
      )}
      <section id="answers">
        <h2>{DESK.answers}</h2>
        <AnswersForm action={sendAnswers} {...open(draft("answers"), startAnswers(incident, opening()))} />
      </section>
      {pause && !incident.begins_by_hand && begin}
      {planned && (
        <section id="cancel">
          <h2>{DESK.sendCancel}</h2>
          <WordForm does="cancel" action={sendCancel} {...open(draft("cancel"), startCancel(incident, opening()))} />
        </section>
      )}
      {!over && !planned && (
        <section id="resolve">
          <h2>{DESK.resolve}</h2>
          <ResolveForm action={sendResolve} {...open(draft("resolve"), startResolve(incident, opening()))} />
        </section>
      )}
    </>
  );
}
