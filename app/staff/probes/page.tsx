import type { Metadata } from "next";
import { now } from "@/clock";
import { ProbeList } from "@/components/desk/probe-list";
import { getDb } from "@/db/client";
import { readProbes } from "@/db/read/probes";
import { may } from "@/lib/roles";
import { PROBES } from "@/lib/words/probes";
import { Barred } from "../barred";
import { Broken } from "../broken";
import { requireMay } from "../session";
import { unread } from "../unread";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: PROBES.title };

/** Every probe, with how it stands now. */
export default async function ProbesPage() {
  const person = await requireMay("probe.looked");
  if (person === "broken") return <Broken />;
  if (person === "barred") return <Barred />;
  const probes = await getDb()
    .then((db) => readProbes(db, now()))
    .catch(unread("The probes"));
  if (!probes) return <Broken />;
  const running = probes.filter(({ endedAt }) => endedAt === null);
  const ended = probes.filter(({ endedAt }) => endedAt !== null);
  return (
    <main>
      <h1>{PROBES.title}</h1>
      <p className="lead">{PROBES.about}</p>
      {may(person.role, "probe.made") && (
        <a className="button primary wide" href="/staff/probes/new">
          {PROBES.make}
        </a>
      )}
      <section>
        <h2>{PROBES.list}</h2>
        {running.length === 0 && <p>{PROBES.none}</p>}
        <ProbeList probes={running} />
      </section>
      {ended.length > 0 && (
        <details>
          <summary>{PROBES.ended}</summary>
          <ProbeList probes={ended} />
        </details>
      )}
    </main>
  );
}
