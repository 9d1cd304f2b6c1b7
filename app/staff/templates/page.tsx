import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getDb } from "@/db/client";
import { readTemplates } from "@/db/read/templates";
import { may } from "@/lib/roles";
import { OWN } from "@/lib/words/own-template";
import { Broken } from "../broken";
import { requirePerson } from "../session";
import { unread } from "../unread";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: OWN.title };

/** The kinds of notices that the office wrote itself. */
export default async function TemplatesPage() {
  const person = await requirePerson();
  if (person === "broken") return <Broken />;
  if (!may(person.role, "template.written")) notFound();
  const found = await getDb().then(readTemplates).catch(unread("The templates"));
  if (!found) return <Broken />;
  const own = found.filter((each) => each.own !== null);
  return (
    <main>
      <h1>{OWN.title}</h1>
      <p className="lead">{OWN.about}</p>
      {own.length === 0 && <p>{OWN.none}</p>}
      <ul className="starts">
        {own.map(({ code, words }) => (
          <li key={code}>
            <a className="button wide" href={`/staff/templates/${code}`}>
              <b>{OWN.amendOf(words.button)}</b>
              <small>{words.about}</small>
            </a>
          </li>
        ))}
      </ul>
      <p className="lead">
        <a href="/staff/templates/new">{OWN.make}</a>
      </p>
    </main>
  );
}
