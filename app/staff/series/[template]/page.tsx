import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { now } from "@/clock";
import { SeriesForm } from "@/components/desk/series-form";
import { SERIES } from "@/lib/words/series";
import { Broken } from "../../broken";
import { readFormOrLast } from "../../new/[template]/form-memory";
import { choicesOf } from "../../new/[template]/start";
import { requireAuthor } from "../../session";
import { unread } from "../../unread";
import { sendSeries } from "./action";
import { startSeries } from "./start";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: SERIES.make };

export default async function NewSeriesPage({ params }: { params: Promise<{ template: string }> }) {
  const { template } = await params;
  await requireAuthor();
  const form = await readFormOrLast(template).catch(unread("The notice form"));
  if (form === undefined) return <Broken />;
  // Only what is stopped on purpose can be known beforehand.
  if (form === null || form.template.effect !== "paused") notFound();
  return (
    <main>
      <h1>
        {SERIES.title}: {form.words.button}
      </h1>
      <p className="lead">{SERIES.about}</p>
      <SeriesForm action={sendSeries} start={startSeries(form, now(), uuidv7())} choices={choicesOf(form)} />
    </main>
  );
}
