import type { Metadata } from "next";
import { v7 as uuidv7 } from "uuid";
import { DocumentForm } from "@/components/desk/document-forms";
import { getDb } from "@/db/client";
import { readDocuments } from "@/db/read/documents";
import { readRegister } from "@/db/read/register";
import { publicHashes } from "@/lib/register/documents";
import { documentWords, sizeText } from "@/lib/words/document";
import { PAPERS } from "@/lib/words/document-desk";
import { date } from "@/lib/words/time";
import { Barred } from "../barred";
import { Broken } from "../broken";
import { requireMay } from "../session";
import { unread } from "../unread";
import { sendDocument } from "./action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: PAPERS.title };

/** Every document that is kept, the newest first, and the form for one more. */
export default async function DocumentsPage() {
  const person = await requireMay("document.added");
  if (person === "broken") return <Broken />;
  if (person === "barred") return <Barred />;
  const found = await getDb()
    .then((db) => Promise.all([readDocuments(db), readRegister(db)]))
    .catch(unread("The documents"));
  if (!found) return <Broken />;
  const [documents, register] = found;
  const named = publicHashes(register);
  const words = documentWords("id");
  return (
    <main>
      <h1>{PAPERS.title}</h1>
      <p className="lead">{PAPERS.about}</p>
      <DocumentForm action={sendDocument} start={{ key: [uuidv7()] }} />
      <h2>{PAPERS.list}</h2>
      {documents.length === 0 && <p>{PAPERS.none}</p>}
      <ul className="found">
        {documents.toReversed().map(({ sha256, title, kind, bytes, added_at, withdrawn }) => (
          <li key={sha256}>
            <a href={`/staff/documents/${sha256}`}>{title.id}</a>
            <span className="hint">
              {" "}
              {words.facts(words.kind[kind], sizeText(bytes, "id"), date(Date.parse(added_at), "id"))}.{" "}
              {withdrawn ? PAPERS.gone : named.has(sha256) ? PAPERS.used : PAPERS.unused}
            </span>
          </li>
        ))}
      </ul>
    </main>
  );
}
