import type { LocationView, OfferingRow } from "@/lib/api";
import { type Offered, offeredBy, worksAt } from "@/lib/offered";
import { REPORTED } from "@/lib/report";
import { isTrouble } from "@/lib/severity";
import { type Locale, localised } from "@/lib/text";
import { tileOf } from "@/lib/tiles";
import { wibDay } from "@/lib/time";
import { adviceText } from "@/lib/words/advice";
import { beneathClosed, type WeekText } from "@/lib/words/hours";
import { called, subject } from "@/lib/words/names";
import { pageWords } from "@/lib/words/page";
import { leftText, reportName } from "@/lib/words/report";
import { BASIS } from "@/lib/words/status";
import { clock, dayTime } from "@/lib/words/time";
import { unbroken } from "@/lib/words/unbroken";
import { Section, Title } from "./page";
import { STATUS_EDGE, StatusWord } from "./status";
import { Week } from "./week";
import { Words } from "./words";

/** Of when the page is (ISO), and whether it can no longer be kept true. */
type Age = { asOf: string; stale: boolean };

/** Beside the day of the page a clock says enough; beside that of a stale one it would not. */
function when(iso: string, { asOf, stale }: Age, locale: Locale): string {
  const [at, now] = [Date.parse(iso), Date.parse(asOf)];
  return !stale && wibDay(at) === wibDay(now) ? clock(at, locale) : dayTime(at, locale);
}

/** The place in three lines. Home shows this part of the page for the reader's own place, with the link that leads here. */
function Now({ view, locale }: { view: LocationView; locale: Locale }) {
  const { slug, short, status, breadth, hours } = view.row;
  // What is closed altogether, or offers nothing, is so without any breadth.
  const plain = view.offerings.every((offering) => offering.status === "closed");
  return (
    <div data-part="place">
      <a className="only-elsewhere min-h-6 font-semibold" href={localised(`/locations/${slug}`, locale)}>
        <Words text={short} locale={locale} />
      </a>
      <p>
        <StatusWord status={status} locale={locale} /> {!plain && <Words text={breadth} locale={locale} />}
      </p>
      <p className="text-note text-soft">
        <Words text={status === "closed" ? beneathClosed(hours) : hours} locale={locale} />
      </p>
    </div>
  );
}

function ServiceLink({ offering, locale }: { offering: OfferingRow; locale: Locale }) {
  return (
    <>
      <a className="inline-block min-h-6" href={localised(`/services/${offering.service.slug}`, locale)}>
        {unbroken(called({ label: offering.label, name: offering.service.name }, locale))}
      </a>
      {offering.own_hours && (
        <span className="block text-note text-soft">
          {pageWords(locale).ownHours} <Words text={offering.own_hours} locale={locale} />
        </span>
      )}
    </>
  );
}

/** The same trouble of one or more services: since when and why, what to do meanwhile, and where they work. */
function Troubled({ offered, view, age, locale }: { offered: Offered; view: LocationView; age: Age; locale: Locale }) {
  const words = pageWords(locale);
  const { status, offerings, basis, since } = offered;
  const incident = offerings[0]?.incident;
  const near = tileOf(view.row.region_code) !== null;
  const advised = offerings.some(({ if_down }) => if_down !== null);
  const elsewhere = worksAt(view.alternatives, offerings);
  return (
    <div className={`mt-4 border-l-4 pl-4 ${STATUS_EDGE[status]}`}>
      <h3>
        <StatusWord status={status} locale={locale} />
      </h3>
      <p className="text-note text-soft">
        {since && <>{words.since(when(since, age, locale))}. </>}
        {basis && basis !== "none" && <>{BASIS[locale][basis]}.</>}
      </p>
      {incident && (
        <a className="inline-block min-h-6" href={localised(`/incidents/${incident}`, locale)}>
          {words.whyAndLatest}
        </a>
      )}
      <ul className="mt-1">
        {offerings.map((offering) => (
          <li key={offering.service.slug} className="py-1.5">
            <ServiceLink offering={offering} locale={locale} />
            {offering.if_down && (
              <p className="max-w-[64ch] text-note">
                <Words text={offering.if_down} locale={locale} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {advised && <p className="text-note text-soft">{words.adviceIsGeneral}</p>}
      {elsewhere.length === 0 && <p className="mt-2">{words.worksNowhere}</p>}
      {elsewhere.map(({ offerings: same, places, since: word }) => {
        const what = same.map(({ label, service }) => called({ label, name: service.name }, locale));
        return (
          <p key={same[0]?.service.slug} className="mt-2">
            {unbroken(words.worksAt(near, same.length === offerings.length ? null : subject(what, locale)))}{" "}
            {places.map(({ slug, name }, index) => (
              <span key={slug}>
                {index > 0 && ", "}
                <a className="inline-block min-h-6" href={localised(`/locations/${slug}`, locale)}>
                  <Words text={name} locale={locale} />
                </a>
              </span>
            ))}{" "}
            <span className="whitespace-nowrap text-note text-soft">{words.per(when(word, age, locale))}</span>
          </p>
        );
      })}
    </div>
  );
}

/** All services of a status that is no trouble. A service says itself only what they do not share. */
function Untroubled({ offered, age, locale }: { offered: Offered; age: Age; locale: Locale }) {
  const words = pageWords(locale);
  const { status, offerings, basis, since } = offered;
  const time = (iso: string) => (status === "unknown" ? words.lastWord(when(iso, age, locale)) : when(iso, age, locale));
  const said = (row: Pick<Offered, "basis" | "since">) =>
    [row.basis && row.basis !== "none" && status !== "unknown" && BASIS[locale][row.basis], row.since && time(row.since)].filter(
      Boolean,
    );
  const shared = said({ basis, since }).join(", ");
  return (
    <div className="mt-4">
      <h3>
        <StatusWord status={status} locale={locale} />
      </h3>
      {shared && <p className="text-note text-soft">{shared}</p>}
      <ul className="mt-1 columns-2 gap-x-5">
        {offerings.map((offering) => {
          const own = said({ basis: basis ? null : offering.basis, since: since ? null : offering.since }).join(", ");
          return (
            <li key={offering.service.slug} className="break-inside-avoid py-1">
              <ServiceLink offering={offering} locale={locale} />
              {own && <span className="block text-note text-soft">{own}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** What staff told of the place today, each with its time; nothing where nobody told. */
function Reports({ view, age, locale }: { view: LocationView; age: Age; locale: Locale }) {
  const told = REPORTED.flatMap((kind) => {
    const report = view.reports[kind];
    return report ? [{ kind, ...report }] : [];
  });
  if (told.length === 0) return null;
  return (
    <dl className="mt-3 grid gap-y-2 sm:flex sm:flex-wrap sm:gap-x-10">
      {told.map(({ kind, left, at }) => (
        <div key={kind}>
          <dt className="text-note text-soft">{unbroken(reportName(kind, locale))}</dt>
          <dd>
            <b className="font-semibold">{leftText(kind, left, locale)}</b>{" "}
            <span className="whitespace-nowrap text-note text-soft">{pageWords(locale).per(when(at, age, locale))}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Services({ view, age, locale }: { view: LocationView; age: Age; locale: Locale }) {
  const words = pageWords(locale);
  const groups = offeredBy(view.offerings);
  return (
    <Section title={words.offeredHere}>
      {view.offerings.length === 0 && <p>{words.nothingOffered}</p>}
      {groups
        .filter(({ status }) => isTrouble(status))
        .map((offered) => (
          <Troubled key={offered.offerings[0]?.service.slug} offered={offered} view={view} age={age} locale={locale} />
        ))}
      {groups
        .filter(({ status }) => !isTrouble(status))
        .map((offered) => (
          <Untroubled key={offered.status} offered={offered} age={age} locale={locale} />
        ))}
    </Section>
  );
}

/** What stands beside a place's status: where it is, its hours of the week, and what the office has not confirmed of it. */
export type Beside = { area: string | null; week: WeekText; hoursConfirmed: boolean; unconfirmed: string[] };

/** One place: can I go there now, what works, where else what does not, and when it is open. */
export function LocationArticle({
  view,
  beside,
  asOf,
  stale,
  locale,
}: Age & { view: LocationView; beside: Beside; locale: Locale }) {
  const words = pageWords(locale);
  const age = { asOf, stale };
  const at = dayTime(Date.parse(asOf), locale);
  const { name, status, last_confirmed_at: confirmed } = view.row;
  return (
    <>
      <Title>
        <Words text={name} locale={locale} />
      </Title>
      {beside.area && (
        <p className="mt-1 text-soft" lang="id">
          {beside.area}
        </p>
      )}
      <div className="mt-4">
        <Now view={view} locale={locale} />
        <p className="mt-2 text-note text-soft" data-as-of-text="">
          {stale ? words.lastTrue(at) : words.asOf(at)}
        </p>
        <p className="text-note text-soft">
          {confirmed ? words.confirmedOpen(when(confirmed, age, locale)) : words.neverConfirmed}
        </p>
        <Reports view={view} age={age} locale={locale} />
      </div>
      {status === "unknown" && !stale && view.offerings.length > 0 && (
        <p className="mt-3 max-w-[64ch]">
          <Words text={adviceText(status)} locale={locale} />
        </p>
      )}
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_26rem] lg:gap-x-12">
        <Services view={view} age={age} locale={locale} />
        <Section title={words.hoursHere}>
          <Week week={beside.week} confirmed={beside.hoursConfirmed} stale={stale} locale={locale} />
          {beside.unconfirmed.length > 0 && (
            <p className="mt-4 text-note text-soft">
              {words.unconfirmed}: <span lang="id">{beside.unconfirmed.join(", ")}</span>.
            </p>
          )}
        </Section>
      </div>
    </>
  );
}
