import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { now } from "@/clock";
import { getDb } from "@/db/client";
import { readRoundPlace } from "@/db/read/desk";
import { readTemplates } from "@/db/read/templates";
import { ROUND } from "@/lib/words/round";
import { unbroken } from "@/lib/words/unbroken";
import { Broken } from "../../../broken";
import { toSeq } from "../../../publication";
import { requirePerson } from "../../../session";
import { Starts } from "../../../starts";
import { postedAt } from "../../../submit";
import { unread } from "../../../unread";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: ROUND.trouble };

type Props = { params: Promise<{ location: string }>; searchParams: Promise<{ services?: string; saved?: string }> };

/** Where what the round left unticked becomes a notice; its form opens with the place and the services. */
export default async function TroublePage({ params, searchParams }: Props) {
  const [{ location }, { services = "", saved = "" }] = await Promise.all([params, searchParams]);
  if ((await requirePerson()) === "broken") return <Broken />;
  const found = await getDb()
    .then((db) => Promise.all([readRoundPlace(db, location, now()), readTemplates(db)]))
    .catch(unread("The round"));
  if (found === undefined) return <Broken />;
  const [round, templates] = found;
  const named = String(services).split(",");
  const broken = round?.place.services.filter(({ slug }) => named.includes(slug)) ?? [];
  if (!round || broken.length === 0) notFound();
  const seq = toSeq(String(saved));
  const query = new URLSearchParams({ services: broken.map(({ slug }) => slug).join(","), locations: location });
  const names = new Intl.ListFormat("id").format(broken.map(({ label }) => label.id));
  return (
    <main>
      <h1>{ROUND.trouble}</h1>
      <p className="lead">{unbroken(ROUND.troubleOf(names, round.place.short.id))}</p>
      <p className="mt-2">{ROUND.troubleAbout}</p>
      {seq !== null && (
        <p className="lead">
          {ROUND.troubleSaved} <a href={postedAt(seq)}>{ROUND.troublePublic}</a>
        </p>
      )}
      <section aria-label={ROUND.trouble}>
        <Starts templates={templates} query={`?${query}`} />
      </section>
    </main>
  );
}
