import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { now } from "@/clock";
import { SeriesForm } from "@/components/desk/series-form";
import { getDb } from "@/db/client";
import { readOneSeries } from "@/db/read/series";
import { SERIES } from "@/lib/words/series";
import { Broken } from "../../broken";
import { readFormOrLast } from "../../new/[template]/form-memory";
import { choicesOf } from "../../new/[template]/start";
import { requireAuthor } from "../../session";
import { unread } from "../../unread";
import { sendSeries } from "./action";
import { startChange, startSeries } from "./start";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: SERIES.make };

type Props = { params: Promise<{ template: string }>; searchParams: Promise<{ change?: string | string[] }> };

/** A new series, or with `?change=` and its id one that runs, to be changed from a day on. */
export default async function SeriesFormPage({ params, searchParams }: Props) {
  const [{ template }, { change }] = await Promise.all([params, searchParams]);
  await requireAuthor();
  const id = z.uuid().safeParse(change).data;
  const found = await Promise.all([
    readFormOrLast(template),
    id === undefined ? null : getDb().then((db) => readOneSeries(db, id)),
  ]).catch(unread("The notice form"));
  if (found === undefined) return <Broken />;
  const [form, row] = found;
  // Only what is stopped on purpose can be known beforehand.
  if (form === null || form.template.effect !== "paused") notFound();
  if (change !== undefined && row?.notice.template !== template) notFound();
  const start = row ? startChange(form, row, now(), uuidv7()) : startSeries(form, now(), uuidv7());
  return (
    <main>
      <h1>
        {SERIES.title}: {form.words.button}
      </h1>
      <p className="lead">{SERIES.about}</p>
      <SeriesForm action={sendSeries} start={start} choices={choicesOf(form)} />
    </main>
  );
}
