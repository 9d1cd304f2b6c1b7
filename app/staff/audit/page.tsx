import type { Metadata } from "next";
import { AuditFilterForm, AuditLines } from "@/components/desk/audit";
import { getDb } from "@/db/client";
import { readAudit, readPeople, readPlaces } from "@/db/read/audit";
import { AUDIT } from "@/lib/words/audit";
import { Broken } from "../broken";
import { requirePerson } from "../session";
import { unread } from "../unread";
import { type Asked, addressOf, readFilter } from "./filter";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: AUDIT.title };

export default async function AuditPage({ searchParams }: { searchParams: Promise<Asked> }) {
  if ((await requirePerson()) === "broken") return <Broken />;
  const { filter, cursor } = readFilter(await searchParams);
  const found = await getDb()
    .then((db) => Promise.all([readAudit(db, filter, cursor), readPeople(db), readPlaces(db)]))
    .catch(unread("The audit"));
  if (!found) return <Broken />;
  const [{ lines, next }, people, places] = found;
  return (
    <main>
      <h1>{AUDIT.title}</h1>
      <p className="lead">{AUDIT.about}</p>
      <AuditFilterForm
        chosen={filter}
        people={people.map(({ id, name }) => ({ value: id, label: name }))}
        places={places.map(({ slug, short }) => ({ value: slug, label: short.id }))}
      />
      <AuditLines
        lines={lines}
        newest={cursor === null ? null : addressOf("/staff/audit", filter)}
        older={next === null ? null : addressOf("/staff/audit", filter, next)}
        csv={addressOf("/staff/audit.csv", filter)}
      />
    </main>
  );
}
