import type { Metadata } from "next";
import { now } from "@/clock";
import { OutageList } from "@/components/desk/outages";
import { getDb } from "@/db/client";
import { readDeskOutages } from "@/db/read/outage-desk";
import { may } from "@/lib/roles";
import { OUTAGE } from "@/lib/words/outage-desk";
import { Barred } from "../barred";
import { Broken } from "../broken";
import { requireMay } from "../session";
import { unread } from "../unread";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: OUTAGE.title };

/** Measured outages: those that ask for their explanation above all others. */
export default async function OutagesPage() {
  const person = await requireMay("outage.explained");
  if (person === "broken") return <Broken />;
  if (person === "barred") return <Barred />;
  const found = await getDb().then(readDeskOutages).catch(unread("The outages"));
  if (!found) return <Broken />;
  const { open, rest } = found;
  const shown = { now: now(), handles: may(person.role, "outage.explained") };
  return (
    <main>
      <h1>{OUTAGE.title}</h1>
      <p className="lead">{OUTAGE.about}</p>
      <section>
        <h2>{OUTAGE.open}</h2>
        {open.length === 0 && <p>{rest.length === 0 ? OUTAGE.none : OUTAGE.notTold}</p>}
        <OutageList outages={open} {...shown} />
      </section>
      {rest.length > 0 && (
        <section>
          <h2>{OUTAGE.rest}</h2>
          <OutageList outages={rest} {...shown} />
        </section>
      )}
    </main>
  );
}
