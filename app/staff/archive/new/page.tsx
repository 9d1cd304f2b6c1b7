import type { Metadata } from "next";
import { v7 as uuidv7 } from "uuid";
import { ArchiveForm } from "@/components/desk/archive-form";
import { getDb } from "@/db/client";
import { readArchiveForm } from "@/db/read/archive-form";
import { ARCHIVE } from "@/lib/words/archive";
import { Barred } from "../../barred";
import { Broken } from "../../broken";
import { draftsOf } from "../../draft";
import { requireMay } from "../../session";
import { unread } from "../../unread";
import { sendBackfill } from "./action";
import { choicesOf } from "./start";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: ARCHIVE.newTitle };

export default async function NewPastPage() {
  const person = await requireMay("incident.backfilled");
  if (person === "broken") return <Broken />;
  if (person === "barred") return <Barred />;
  const found = await getDb()
    .then((db) => Promise.all([readArchiveForm(db), draftsOf(db, person)]))
    .catch(unread("The archive form"));
  if (!found) return <Broken />;
  const [form, open] = found;
  const causes = form.causes.map(({ code, label }) => ({ value: code, label: label.id }));
  return (
    <main>
      <h1>{ARCHIVE.newTitle}</h1>
      <p className="lead">{ARCHIVE.newAbout}</p>
      <ArchiveForm
        action={sendBackfill}
        {...open("archive/new", { key: [uuidv7()] })}
        choices={choicesOf(form)}
        causes={causes}
      />
    </main>
  );
}
