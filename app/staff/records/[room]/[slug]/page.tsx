import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { EntryForm, StandingForm } from "@/components/desk/entry-form";
import { getDb } from "@/db/client";
import { readEntryForm } from "@/db/read/register";
import { composeEntry } from "@/lib/register/entry";
import { nounOf } from "@/lib/register/noun";
import { REGISTER } from "@/lib/words/register-desk";
import { Barred } from "../../../barred";
import { baseIn } from "../../../base";
import { Broken } from "../../../broken";
import { draftsOf } from "../../../draft";
import { requireMay } from "../../../session";
import { unread } from "../../../unread";
import { sendEntry, sendRestoring, sendRetraction } from "./action";
import { linkableOf, startEntry } from "./start";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: REGISTER.title };

/** A new entry ("new") of a room, or one that stands, by its slug. */
export default async function EntryFormPage({ params }: { params: Promise<{ room: string; slug: string }> }) {
  const { room, slug } = await params;
  const person = await requireMay("entry.posted");
  if (person === "broken") return <Broken />;
  if (person === "barred") return <Barred />;
  const noun = nounOf(room);
  if (!noun) notFound();
  const found = await getDb()
    .then((db) => Promise.all([readEntryForm(db, noun, slug), draftsOf(db, person)]))
    .catch(unread("The register"));
  if (!found) return <Broken />;
  const [{ register, known, newest, incidents, documents }, open] = found;
  if (!known && slug !== "new") notFound();
  const entry = known && composeEntry(known);
  const start = startEntry(noun, entry?.content);
  const about = { noun: [noun], slug: entry ? [slug] : [], seen: newest ? [newest] : [] };
  return (
    <main>
      <h1>{entry ? REGISTER.amend(entry.content.title.id) : REGISTER.make[noun]}</h1>
      <p className="lead">{REGISTER.makeAbout[noun]}</p>
      {entry && (
        <p>
          <a href={entry.url}>{REGISTER.seen}</a>
        </p>
      )}
      {!entry?.retracted && (
        <EntryForm
          action={sendEntry}
          {...open(`records/${room}/${slug}`, { key: [uuidv7()], ...about, base: baseIn(start), ...start })}
          noun={noun}
          linkable={linkableOf(register, incidents, documents, entry?.url)}
          amends={entry !== undefined}
        />
      )}
      {entry && (
        <details open={entry.retracted !== null}>
          <summary>{entry.retracted ? REGISTER.restore : REGISTER.retract}</summary>
          <StandingForm
            action={entry.retracted ? sendRestoring : sendRetraction}
            start={{ key: [uuidv7()], ...about }}
            retracted={entry.retracted !== null}
          />
        </details>
      )}
    </main>
  );
}
