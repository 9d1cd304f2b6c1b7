import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { WithdrawForm } from "@/components/desk/document-forms";
import { getDb } from "@/db/client";
import { readDocuments } from "@/db/read/documents";
import { readRegister } from "@/db/read/register";
import { titleOf } from "@/lib/register/changes";
import { publicHashes } from "@/lib/register/documents";
import { composeEntry } from "@/lib/register/entry";
import { documentWords, sizeText } from "@/lib/words/document";
import { PAPERS } from "@/lib/words/document-desk";
import { date, dayTime } from "@/lib/words/time";
import { Barred } from "../../barred";
import { Broken } from "../../broken";
import { requireMay } from "../../session";
import { unread } from "../../unread";
import { sendWithdrawal } from "../action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: PAPERS.title };

/** One document: what is told of it, which entries name it, and what withdraws it. */
export default async function DocumentPage({ params }: { params: Promise<{ sha256: string }> }) {
  const { sha256 } = await params;
  const person = await requireMay("document.withdrawn");
  if (person === "broken") return <Broken />;
  if (person === "barred") return <Barred />;
  const found = await getDb()
    .then((db) => Promise.all([readDocuments(db), readRegister(db)]))
    .catch(unread("The documents"));
  if (!found) return <Broken />;
  const [documents, register] = found;
  const known = documents.find((each) => each.sha256 === sha256);
  if (!known) notFound();
  const words = documentWords("id");
  const { title, kind, bytes, added_at, url, withdrawn } = known;
  const naming = register
    .filter(({ revisions }) => revisions.at(-1)?.content.documents.includes(sha256))
    .map((fact) => composeEntry(fact));
  return (
    <main>
      <h1>{title.id}</h1>
      <p className="lead">{words.facts(words.kind[kind], sizeText(bytes, "id"), date(Date.parse(added_at), "id"))}</p>
      <p className="hint">
        {words.hash}: <code className="break-all">{sha256}</code>
      </p>
      {withdrawn && (
        <p>
          <b>{words.withdrawn(dayTime(Date.parse(withdrawn.at), "id"))}</b> {withdrawn.reason.id}
        </p>
      )}
      {naming.length > 0 ? (
        <section>
          <h2>{PAPERS.in}</h2>
          <ul className="found">
            {naming.map((entry) => (
              <li key={entry.url}>
                <a href={entry.url}>{titleOf(entry.content).id}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        !withdrawn && <p>{PAPERS.how}</p>
      )}
      {url && publicHashes(register).has(sha256) && (
        <p>
          <a href={url} download>
            {PAPERS.download}
          </a>
        </p>
      )}
      {!withdrawn && (
        <details>
          <summary>{PAPERS.withdraw}</summary>
          <WithdrawForm action={sendWithdrawal} start={{ key: [uuidv7()], sha256: [sha256] }} />
        </details>
      )}
    </main>
  );
}
