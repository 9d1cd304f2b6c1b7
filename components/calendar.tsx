import { Fragment } from "react";
import type { CountedDay } from "@/lib/api";
import { CELL, calendarOf, type DayKind, KINDS, type MonthGrid, SHAPE, type Story, type Told } from "@/lib/calendar";
import { type Locale, localised, pick } from "@/lib/text";
import type { Day } from "@/lib/time";
import { CALENDAR, daysWords, kindWord } from "@/lib/words/calendar";
import { month as monthName } from "@/lib/words/time";
import { unbroken } from "@/lib/words/unbroken";
import { Section } from "./page";
import { lasting } from "./still";
import { Words } from "./words";

const FILL = {
  unavailable: "fill-unavailable",
  paused: "fill-paused",
  disrupted: "fill-disrupted",
  unknown: "fill-unknown",
  operational: "fill-operational",
  closed: "fill-closed",
} satisfies Record<DayKind, string>;

/** How many days on end are told in words, the latest: the picture has them all, and the history what happened in them. */
const MOST_STORIES = 40;

/**
 * The year of a service or a place up to `today`, a square a day. `days` are those before it, from 1 January on; null is not
 * counted. Days with a record are links to it; the latest stand in words beneath.
 */
export const YearCalendar = lasting(Calendar, ({ days }) => days);

type Year = { today: Day; days: (CountedDay | null)[]; incidents: Told[]; locale: Locale };

function Calendar({ today, days, incidents, locale }: Year) {
  const words = CALENDAR[locale];
  const year = today.slice(0, 4);
  const { months, stories, first } = calendarOf(today, days, incidents);
  const told = stories.toReversed().slice(0, MOST_STORIES);
  const shown = KINDS.filter((kind) => months.some(({ cells }) => cells[kind]));
  return (
    <Section title={words.heading(year)} id="year">
      {(first !== null || stories.length > 0) && (
        <>
          <p className="max-w-[60ch] text-note text-soft">
            {words.picture} {first && first !== `${year}-01-01` && words.first(daysWords(first, first, locale))}{" "}
            {shown.includes("unknown") && words.hollow} {months.some(({ links }) => links.length > 0) && words.framed}
          </p>
          <Legend shown={shown} locale={locale} />
          <div className="mt-3 grid max-w-5xl grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 md:grid-cols-4 xl:grid-cols-6">
            {months.map((month) => (
              <Month key={month.month} grid={month} locale={locale} />
            ))}
          </div>
        </>
      )}
      {stories.length === 0 ? (
        <p className="mt-3">{first === null ? words.notCounted : words.calm}</p>
      ) : (
        <details className="mt-4">
          <summary className="min-h-6 cursor-pointer">{words.stories(stories.length)}</summary>
          <ul className="mt-1 max-w-3xl text-note">
            {told.map((story) => (
              <li key={story.from} className="border-t border-line py-2">
                <StoryWords story={story} locale={locale} />
              </li>
            ))}
          </ul>
          {stories.length > told.length && <p className="text-note text-soft">{words.older(stories.length - told.length)}</p>}
        </details>
      )}
      <p className="mt-3 flex flex-wrap gap-x-5 text-note">
        <a className="inline-block min-h-6" href={localised(`/history/${year}`, locale)}>
          {words.ofYear(year)}
        </a>
        <a className="inline-block min-h-6" href={localised("/history", locale)}>
          {words.earlier}
        </a>
      </p>
    </Section>
  );
}

function Legend({ shown, locale }: { shown: DayKind[]; locale: Locale }) {
  const box = `0 0 ${CELL.size} ${CELL.size}`;
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 text-note">
      {shown.map((kind) => (
        <li key={kind} className="flex items-center gap-1.5">
          <svg className={`drawing size-4 ${FILL[kind]}`} viewBox={box} aria-hidden="true">
            <path fillRule="evenodd" d={`M0 0${SHAPE[kind]}`} />
          </svg>
          {kindWord(kind, locale)}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <svg className="drawing size-4 fill-none stroke-ink stroke-2" viewBox={box} aria-hidden="true">
          <circle cx="10.5" cy="10.5" r="8" />
        </svg>
        {CALENDAR[locale].today}
      </li>
    </ul>
  );
}

function Month({ grid, locale }: { grid: MonthGrid; locale: Locale }) {
  const width = 7 * CELL.step;
  return (
    <div>
      <p className="text-note text-soft" aria-hidden="true">
        {monthName(grid.month, locale).slice(0, -5)}
      </p>
      <svg className="drawing w-full max-w-48" viewBox={`-1 -1 ${width} ${grid.weeks * CELL.step}`}>
        <title>{monthName(grid.month, locale)}</title>
        {KINDS.map(
          (kind) => grid.cells[kind] && <path key={kind} className={FILL[kind]} fillRule="evenodd" d={grid.cells[kind]} />,
        )}
        {grid.today && <circle className="fill-none stroke-ink stroke-2" cx={grid.today.x} cy={grid.today.y} r="8" />}
        {grid.links.length > 0 && (
          <g className="fill-transparent stroke-ink">
            {grid.links.map(({ href, path, story }) => (
              <a key={story.from} href={localised(href, locale)}>
                <title>{labelOf(story, locale)}</title>
                <path d={path} />
              </a>
            ))}
          </g>
        )}
      </svg>
    </div>
  );
}

const labelOf = ({ from, to, incidents }: Story, locale: Locale) =>
  unbroken(`${daysWords(from, to, locale)}: ${incidents.map(({ title }) => pick(title, locale).value).join("; ")}`);

/** The days, the worst of them, and what happened. */
function StoryWords({ story, locale }: { story: Story; locale: Locale }) {
  const { from, to, kind, incidents } = story;
  return (
    <>
      {daysWords(from, to, locale)}: {kindWord(kind, locale)}
      {incidents.length === 0 && `, ${CALENDAR[locale].noRecord}`}
      {incidents.map(({ slug, title }, index) => (
        <Fragment key={slug}>
          {index === 0 ? ". " : "; "}
          <a href={localised(`/incidents/${slug}`, locale)}>
            <Words text={title} locale={locale} />
          </a>
        </Fragment>
      ))}
    </>
  );
}
