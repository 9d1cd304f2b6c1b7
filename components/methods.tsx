import type { ReactNode } from "react";
import type { Board, Incident } from "@/lib/api";
import type { Examples } from "@/lib/examples";
import { type Locale, localised, pick } from "@/lib/text";
import { openTotal, readings, type Sums } from "@/lib/uptime";
import { incidentWords } from "@/lib/words/incident";
import { MEASURED } from "@/lib/words/measured";
import { methodsWords } from "@/lib/words/methods";
import { OUTAGES } from "@/lib/words/outages";
import { percent } from "@/lib/words/percent";
import { STATUS } from "@/lib/words/status";
import { dayOf, dayTime, range } from "@/lib/words/time";
import { Words } from "./words";

const ROWS = ["operational", "disrupted", "pausedAnnounced", "pausedUnannounced", "unavailable", "unknown"] as const;

/** Every figure of the site, explained by rows that are really there. */
export function MethodsArticle({ board, examples, locale }: { board: Board; examples: Examples; locale: Locale }) {
  const words = methodsWords(locale);
  return (
    <div className="max-w-[68ch]">
      <h1 className="pt-8 text-title font-bold tracking-tight">{words.title}</h1>
      <p className="mt-2 text-soft">{words.intro}</p>
      <Part heading={words.now.heading} body={words.now.body} />
      <Part heading={words.breadth.heading} body={[words.breadth.body]}>
        <Example locale={locale}>{breadthOf(board, locale)}</Example>
      </Part>
      <Part heading={words.scheduled.heading} body={[words.scheduled.body]}>
        <Example locale={locale}>{examples.told && <Told incident={examples.told} locale={locale} />}</Example>
      </Part>
      <Part heading={words.lasting.heading} body={[words.lasting.body, words.lasting.rough]}>
        <Example locale={locale}>{examples.ended && <Lasting incident={examples.ended} locale={locale} />}</Example>
      </Part>
      <Part heading={words.uptime.heading} body={words.uptime.body}>
        <Example locale={locale}>{examples.day && <CountedDay example={examples.day} locale={locale} />}</Example>
        <p className="mt-3">{words.uptime.hundred}</p>
      </Part>
      <Part
        heading={words.answers.heading}
        body={[words.answers.body, board.installation.two_persons ? words.answers.on : words.answers.off]}
      />
      <Part heading={words.measuring.heading} body={words.measuring.body} id="measuring">
        <p className="mt-2">
          <a href={localised("/measurements", locale)}>{MEASURED[locale].title}</a>,{" "}
          <a href={localised("/outages", locale)}>{OUTAGES[locale].title}</a>.
        </p>
      </Part>
      <Part heading={words.past.heading} body={words.past.body} />
      <Part heading={words.check.heading} body={[words.check.body]}>
        <p className="mt-2">
          <a href="/api/v1/uptime.json">uptime.json</a>, <a href="/api/v1/openapi.json">openapi.json</a>.
        </p>
      </Part>
    </div>
  );
}

function Part({ heading, body, id, children }: { heading: string; body: string[]; id?: string; children?: ReactNode }) {
  return (
    <section id={id}>
      <h2 className="mb-1 mt-8 text-head font-semibold">{heading}</h2>
      {body.map((paragraph) => (
        <p key={paragraph} className="mt-2">
          {paragraph}
        </p>
      ))}
      {children}
    </section>
  );
}

function Example({ locale, children }: { locale: Locale; children: ReactNode }) {
  const words = methodsWords(locale);
  return (
    <div className="mt-3 border-l-4 border-line pl-4">
      {children ? (
        <>
          <b>{words.example}</b> {children}
        </>
      ) : (
        <p className="text-soft">{words.noExample}</p>
      )}
    </div>
  );
}

/** The service that is offered most widely, as the front page has it. */
function breadthOf(board: Board, locale: Locale): string | null {
  const [first] = board.services.toSorted((a, b) => b.of - a.of);
  if (!first) return null;
  const said = `${STATUS[locale][first.status].short.toLowerCase()} ${pick(first.breadth, locale).value}`;
  return methodsWords(locale).breadth.example(
    pick(first.name, locale).value,
    said,
    first.of,
    dayTime(Date.parse(board.as_of), locale),
  );
}

function Named({ incident, locale }: { incident: Incident; locale: Locale }) {
  return (
    <>
      <a href={localised(incident.url, locale)}>
        <Words text={incident.title} locale={locale} />
      </a>
      {incident.origin === "archive" && <> ({incidentWords(locale).archive.toLowerCase()})</>}.{" "}
    </>
  );
}

function Told({ incident, locale }: { incident: Incident; locale: Locale }) {
  const { scheduled } = methodsWords(locale);
  const [told, began] = [incident.published_at, incident.began.earliest].map((at) => dayTime(Date.parse(at), locale)) as [
    string,
    string,
  ];
  return (
    <>
      <Named incident={incident} locale={locale} />
      {incident.announced ? scheduled.before(told, began) : scheduled.after(told, began)}
    </>
  );
}

function Lasting({ incident, locale }: { incident: Incident; locale: Locale }) {
  if (!incident.open_seconds) return null;
  const hours = pick(incident.open_seconds.hours_of, locale).value;
  return (
    <>
      <Named incident={incident} locale={locale} />
      {methodsWords(locale).lasting.example(range(incident.elapsed_seconds, locale), range(incident.open_seconds, locale), hours)}
    </>
  );
}

function CountedDay({ example, locale }: { example: NonNullable<Examples["day"]>; locale: Locale }) {
  const words = methodsWords(locale).uptime;
  const { sums } = example;
  const number = (seconds: number) => new Intl.NumberFormat(locale).format(seconds);
  const total = openTotal(sums);
  const lines: [string, number][] = [
    ...ROWS.map((row): [string, number] => [words.rows[row], sums[row]]),
    [words.open, total],
    [words.known, total - sums.unknown],
  ];
  return (
    <>
      <a href={localised(`/services/${example.service.slug}`, locale)}>
        <Words text={example.service.name} locale={locale} />
      </a>
      , {words.dayOf(dayOf(example.day, locale))}
      <table className="mt-2 w-full max-w-xl text-left text-note tabular-nums">
        <tbody>
          {lines.map(([name, seconds]) => (
            <tr key={name} className="border-t border-line">
              <th className="py-1 pr-2 font-normal" scope="row">
                {name}
              </th>
              <td className="whitespace-nowrap py-1 text-right">
                {number(seconds)} {words.seconds}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="mt-2">
        {stepsOf(sums).map(({ name, part, whole, value }) => (
          <li key={name}>
            {words.steps[name]}: {number(part)} ÷ {number(whole)} = <b>{value === null ? words.none : percent(value, locale)}</b>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-soft">{words.cut}</p>
    </>
  );
}

/** The divisions as `readings` makes them. */
function stepsOf(sums: Sums) {
  const { headline, usable, withoutAnnounced, coverage } = readings(sums);
  const all = openTotal(sums);
  const known = all - sums.unknown;
  return [
    { name: "headline", part: sums.operational, whole: known, value: headline },
    { name: "usable", part: sums.operational + sums.disrupted, whole: known, value: usable },
    { name: "withoutAnnounced", part: sums.operational, whole: known - sums.pausedAnnounced, value: withoutAnnounced },
    { name: "coverage", part: known, whole: all, value: coverage },
  ] as const;
}
