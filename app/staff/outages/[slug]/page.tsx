import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { now } from "@/clock";
import { ExplainForm, FaultForm } from "@/components/desk/outage-forms";
import { OutageFate, OutageTimes } from "@/components/desk/outages";
import { StatusShape } from "@/components/status";
import { getDb } from "@/db/client";
import { readDeskOutage } from "@/db/read/outage-desk";
import { readTemplates } from "@/db/read/templates";
import { isOwing } from "@/lib/outage-desk";
import { OUTAGE } from "@/lib/words/outage-desk";
import { targetName } from "@/lib/words/probes";
import { duration } from "@/lib/words/time";
import { Barred } from "../../barred";
import { Broken } from "../../broken";
import { requireMay } from "../../session";
import { Starts } from "../../starts";
import { unread } from "../../unread";
import { sendExplanation, sendFault } from "../action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: OUTAGE.title };

/** One measured outage: when it was seen, and the three ways to settle it. */
export default async function OutagePage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const person = await requireMay("outage.explained");
  if (person === "broken") return <Broken />;
  if (person === "barred") return <Barred />;
  const found = await getDb()
    .then((db) => Promise.all([readDeskOutage(db, slug), readTemplates(db)]))
    .catch(unread("The outage"));
  if (!found) return <Broken />;
  const [known, templates] = found;
  if (known === null) notFound();
  const { outage, incidents } = known;
  const { target, effect, began, ended, fault, withdrawn } = outage;
  const long = duration(Math.max(0, (ended ?? now()) - began) / 1000, "id");
  const start = () => ({ key: [uuidv7()], outage: [slug] });
  const others = incidents.filter((each) => each.slug !== outage.by?.slug);
  return (
    <main>
      <h1>
        {targetName(target)}: {OUTAGE.effect[effect]}
      </h1>
      <p className="mt-2 font-semibold">
        <StatusShape status={effect} /> {ended === null ? OUTAGE.running(long) : OUTAGE.lasted(long)}.
      </p>
      <OutageTimes outage={outage} />
      <OutageFate outage={outage} />
      {isOwing(outage) && (
        <section>
          <h2>{OUTAGE.explain}</h2>
          <p className="hint">{OUTAGE.explainAbout}</p>
          <Starts templates={templates.filter(({ effect }) => effect !== null)} query={`?outage=${slug}`} />
        </section>
      )}
      {fault === null && !withdrawn && (
        <>
          <section>
            <h2>{OUTAGE.join}</h2>
            {others.length === 0 ? (
              <p>{OUTAGE.joinNone}</p>
            ) : (
              <ExplainForm
                action={sendExplanation}
                start={start()}
                incidents={others.map(({ slug, title }) => ({ value: slug, label: title.id }))}
              />
            )}
          </section>
          <details className="mt-7">
            <summary>{OUTAGE.faultTitle}</summary>
            <p className="hint">{OUTAGE.faultAbout}</p>
            <FaultForm action={sendFault} start={start()} />
          </details>
        </>
      )}
    </main>
  );
}
