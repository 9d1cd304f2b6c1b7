import { sinceText, titleOf } from "@/lib/register/changes";
import type { Entry } from "@/lib/register/entry";
import { NOUNS, ROOM } from "@/lib/register/noun";
import { dayOf } from "@/lib/register/page";
import { type Locale, localised, type Text } from "@/lib/text";
import type { Month } from "@/lib/time";
import { AMENDED } from "@/lib/words/amended";
import { RECORDS } from "@/lib/words/records";
import { registerWords } from "@/lib/words/register";
import { month as monthName } from "@/lib/words/time";
import { Section, Title } from "../page";
import { Words } from "../words";
import { EntryLine } from "./list";

/** How many of a kind the first page of the index names. */
const LATEST = 5;

/** The index of everything that is recorded: the newest of each kind, and the years. */
export function RecordsIndex({
  entries,
  years,
  corrected,
  measured,
  locale,
}: {
  entries: Entry[];
  years: string[];
  /** The months in which anything was put right, the newest first. */
  corrected: Month[];
  /** The addresses of what a machine looks at. */
  measured: string[];
  locale: Locale;
}) {
  const words = registerWords(locale);
  return (
    <>
      <div className="pt-6">
        <Title>{RECORDS[locale].title}</Title>
      </div>
      <p className="mt-3 max-w-[60ch] text-soft">{RECORDS[locale].about}</p>
      <Search locale={locale} />
      {NOUNS.map((noun) => {
        const own = entries.filter((entry) => entry.noun === noun);
        const room = ROOM[noun];
        return (
          <Section key={noun} title={<a href={localised(`/${room}`, locale)}>{words.room[room].title}</a>}>
            <p className="max-w-[60ch] text-note text-soft">{words.room[room].about}</p>
            {own.length === 0 && <p className="mt-2">{words.room[room].none}</p>}
            <ul className="mt-2 max-w-3xl">
              {own.slice(0, LATEST).map((entry) => (
                <EntryLine key={entry.slug} entry={entry} measured={measured.includes(entry.url)} locale={locale} />
              ))}
            </ul>
            {own.length > LATEST && (
              <p className="text-note">
                <a href={localised(`/${room}`, locale)}>{RECORDS[locale].all}</a>
              </p>
            )}
          </Section>
        );
      })}
      {corrected.length > 0 && (
        <Section title={AMENDED[locale].heading}>
          <ul className="flex flex-wrap gap-x-5">
            {corrected.map((month) => (
              <li key={month}>
                <a className="inline-block min-h-11 py-2" href={localised(`/corrections/${month}`, locale)}>
                  {monthName(month, locale)}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={RECORDS[locale].byYear}>
        <ul className="flex flex-wrap gap-x-5">
          {years.map((year) => (
            <li key={year}>
              <a className="inline-block min-h-11 py-2" href={localised(`/records/${year}`, locale)} data-year>
                {year}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** Searches all years at once. It has its place from the start, so that nothing moves when the leaf comes; without scripts it has none. */
function Search({ locale }: { locale: Locale }) {
  const { label, hint, found, none, failed } = RECORDS[locale].search;
  return (
    <search className="mt-6 max-w-3xl print:hidden" data-search="" data-found={found} data-none={none} data-failed={failed}>
      <label className="block font-semibold" htmlFor="search">
        {label}
      </label>
      <p className="text-note text-soft" id="search-hint">
        {hint}
      </p>
      <input
        className="mt-1 w-full rounded-tile border p-3"
        id="search"
        type="search"
        autoComplete="off"
        aria-describedby="search-hint"
      />
      <p className="mt-2 text-note text-soft" role="status" />
      <ul className="mt-2" />
    </search>
  );
}

/** What the index names: an incident by its first WIB day, an entry by the day it is of. */
export type ListedRecord = { url: string; title: Text; day: string; kind: string; retracted: boolean };

/** Everything recorded of a year in the order of its days, a line each, so that a browser's own search finds it. */
export function RecordsYear({ year, records, locale }: { year: string; records: ListedRecord[]; locale: Locale }) {
  const words = registerWords(locale);
  return (
    <>
      <div className="pt-6">
        <Title>{RECORDS[locale].year(year)}</Title>
      </div>
      {records.length === 0 && <p className="mt-6">{RECORDS[locale].none}</p>}
      <ul className="mt-6 max-w-3xl">
        {records.map(({ url, title, day, kind, retracted }) => (
          <li key={url} className="border-t border-line py-3">
            <a className={retracted ? "text-soft line-through" : undefined} href={localised(url, locale)}>
              <Words text={title} locale={locale} />
            </a>
            <span className="block text-note text-soft">
              {kind}, {sinceText(day, locale)}
              {retracted && `. ${words.deed.retracted}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** An entry of the register as the index of a year names it. */
export const listed = (entry: Entry, locale: Locale): ListedRecord => ({
  url: entry.url,
  title: titleOf(entry.content),
  day: dayOf(entry),
  kind: registerWords(locale).noun[entry.noun],
  retracted: entry.retracted !== null,
});
