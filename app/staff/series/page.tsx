import type { Metadata } from "next";
import { v7 as uuidv7 } from "uuid";
import { now } from "@/clock";
import { EndSeriesForm } from "@/components/desk/series-form";
import { getDb } from "@/db/client";
import { readSeries } from "@/db/read/series";
import { atWib } from "@/lib/time";
import { ruleText, SERIES } from "@/lib/words/series";
import { buttonOf } from "@/lib/words/templates";
import { day } from "@/lib/words/time";
import { Broken } from "../broken";
import { requirePerson } from "../session";
import { unread } from "../unread";
import { sendEnd } from "./[template]/action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: SERIES.title };

export default async function SeriesPage() {
  if ((await requirePerson()) === "broken") return <Broken />;
  const found = await getDb()
    .then((db) => readSeries(db, now()))
    .catch(unread("The series"));
  if (!found) return <Broken />;
  const { running, templates } = found;
  return (
    <main>
      <h1>{SERIES.title}</h1>
      <p className="lead">{SERIES.about}</p>
      <section>
        <h2>{SERIES.running}</h2>
        {running.length === 0 && <p>{SERIES.none}</p>}
        {running.map(({ id, template, rule, begins, minutes, next }) => (
          <article key={id} className="notice">
            <h3>{buttonOf(template)}</h3>
            <p className="first-letter:uppercase">{SERIES.said(ruleText(rule).id, begins, minutes)}.</p>
            <p className="hint">{SERIES.next(next.map((each) => day(atWib(each, "00:00"), "id")).join("; "))}</p>
            <p>
              <a className="inline-block min-h-6" href={`/staff/series/${template}?change=${id}`}>
                {SERIES.change}
              </a>
            </p>
            <details>
              <summary>{SERIES.end}</summary>
              <p>{SERIES.endAbout}</p>
              <EndSeriesForm action={sendEnd} start={{ key: [uuidv7()], series: [id] }} />
            </details>
          </article>
        ))}
      </section>
      <section>
        <h2>{SERIES.make}</h2>
        <ul className="starts">
          {templates.map((code) => (
            <li key={code}>
              <a className="button wide" href={`/staff/series/${code}`}>
                <b>{buttonOf(code)}</b>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
