import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { RetireForm, TemplateForm } from "@/components/desk/template-form";
import { getDb } from "@/db/client";
import { readArchiveForm } from "@/db/read/archive-form";
import { readTemplates } from "@/db/read/templates";
import { may } from "@/lib/roles";
import { OWN } from "@/lib/words/own-template";
import { Broken } from "../../broken";
import { requirePerson } from "../../session";
import { unread } from "../../unread";
import { sendRetirement, sendTemplate } from "./action";
import { startTemplate } from "./start";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: OWN.title };

/** A new kind of notice of the office's own ("new"), or one that is there, by its code. */
export default async function TemplatePage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const person = await requirePerson();
  if (person === "broken") return <Broken />;
  if (!may(person.role, "template.written")) notFound();
  const found = await getDb()
    .then((db) => Promise.all([readTemplates(db), readArchiveForm(db)]))
    .catch(unread("The templates"));
  if (!found) return <Broken />;
  const [templates, { causes }] = found;
  const known = templates.find((each) => each.code === code && each.own !== null);
  if (!known && code !== "new") notFound();
  return (
    <main>
      <h1>{known ? OWN.amendOf(known.words.button) : OWN.make}</h1>
      <p className="lead">{known ? OWN.amendAbout : OWN.about}</p>
      <TemplateForm
        action={sendTemplate}
        start={startTemplate(known, uuidv7())}
        causes={causes.map((each) => ({ value: each.code, label: each.label.id }))}
      />
      {known && (
        <details>
          <summary>{OWN.retire}</summary>
          <RetireForm action={sendRetirement} start={{ key: [uuidv7()], retire: [known.code] }} />
        </details>
      )}
    </main>
  );
}
