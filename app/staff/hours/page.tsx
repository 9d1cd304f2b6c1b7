import type { Metadata } from "next";
import { v7 as uuidv7 } from "uuid";
import { now } from "@/clock";
import { HolidaysForm, HoursForm, WithdrawForm } from "@/components/desk/hours-form";
import { getDb } from "@/db/client";
import { readHoursDesk } from "@/db/read/hours-desk";
import { may } from "@/lib/roles";
import { atWib, wibDay } from "@/lib/time";
import { HOURS } from "@/lib/words/hours-desk";
import { day } from "@/lib/words/time";
import { Broken } from "../broken";
import { requirePerson } from "../session";
import { unread } from "../unread";
import { sendHolidays, sendHours, sendWithdrawal } from "./action";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: HOURS.title };

const on = (of: string) => day(atWib(of, "00:00"), "id");

export default async function HoursPage() {
  const person = await requirePerson();
  if (person === "broken") return <Broken />;
  const found = await getDb()
    .then((db) => readHoursDesk(db, now()))
    .catch(unread("The hours"));
  if (!found) return <Broken />;
  const { special, places, profiles, years } = found;
  const editor = may(person.role, "holidays.entered");
  const own = places.filter(({ slug }) => editor || slug === person.place);
  const today = wibDay(now());
  return (
    <main>
      <h1>{HOURS.title}</h1>
      <p className="lead">{HOURS.about}</p>
      <section>
        <h2>{HOURS.ahead}</h2>
        {special.length === 0 && <p>{HOURS.none}</p>}
        <ul className="found">
          {special.map(({ id, place, from, to, rule, spans, reason, ahead }) => (
            <li key={id}>
              <b>{place?.short.id ?? HOURS.everywhere}</b>: {from === to ? on(from) : `${on(from)} – ${on(to)}`}.{" "}
              {rule === "ramadan"
                ? HOURS.hows.ramadan
                : spans.length === 0
                  ? HOURS.hows.closed
                  : spans.map((span) => span.join("–").replaceAll(":", ".")).join(", ")}
              . <span className="hint">{reason.id}</span>
              {ahead && (editor || place?.slug === person.place) && (
                <WithdrawForm action={sendWithdrawal} start={{ key: [uuidv7()], exception: [id] }} />
              )}
            </li>
          ))}
        </ul>
      </section>
      <section id="change">
        <h2>{HOURS.change}</h2>
        <HoursForm
          action={sendHours}
          start={{
            key: [uuidv7()],
            location: editor ? [] : own.map(({ slug }) => slug),
            from: [today],
            to: [today],
            correct: ["no"],
          }}
          places={own.map(({ slug, short }) => ({ value: slug, label: short.id }))}
          everywhere={editor}
        />
      </section>
      {editor && (
        <section id="weekly">
          <h2>{HOURS.weekly}</h2>
          <p>{HOURS.weeklyAbout}</p>
          <ul className="found">
            {profiles
              .filter((profile) => profile.places.length > 0)
              .map(({ slug, confirmed, places: users }) => (
                <li key={slug}>
                  <a href={`/staff/hours/${slug}`}>
                    {HOURS.usedBy(users.length > 4 ? `${users.slice(0, 3).join(", ")}, … (${users.length})` : users.join(", "))}
                  </a>
                  {!confirmed && <span className="hint"> {HOURS.unconfirmed}.</span>}
                </li>
              ))}
          </ul>
          <p className="lead">
            <a href="/staff/hours/own">{HOURS.ownWeekTitle}</a>
          </p>
        </section>
      )}
      {editor && (
        <section id="holidays">
          <h2>{HOURS.holidays}</h2>
          <p>{HOURS.years(years.map(({ year, decree }) => `${year} (${decree})`).join("; "))}</p>
          <p className="hint">{HOURS.holidaysAbout}</p>
          <HolidaysForm action={sendHolidays} start={{ key: [uuidv7()] }} />
        </section>
      )}
    </main>
  );
}
