import type { OutageView } from "@/lib/api";
import { type Locale, localised } from "@/lib/text";
import { MEASURED } from "@/lib/words/measured";
import { OUTAGES } from "@/lib/words/outages";
import { clock, dayTime, duration } from "@/lib/words/time";
import { unbroken } from "@/lib/words/unbroken";
import { TimeWords } from "./incident-parts";
import { Section } from "./page";
import { STATUS_EDGE, StatusShape } from "./status";
import { Words } from "./words";

type Props = { outage: OutageView /** Of when the page is (ISO). */; asOf: string; locale: Locale };

/** How an outage stands with its explanation, in words. */
export function Explained({ outage, locale }: Omit<Props, "asOf">) {
  const words = OUTAGES[locale];
  if (outage.fault) return <b>{words.fault}.</b>;
  if (outage.explained_at === null) return <b>{words.notExplained}.</b>;
  return <>{unbroken(words.explained(dayTime(Date.parse(outage.explained_at), locale)))}.</>;
}

const sinceBegan = ({ outage, asOf, locale }: Props) =>
  duration(Math.max(0, Math.floor((Date.parse(asOf) - Date.parse(outage.began)) / 1000)), locale);

/** How long it has gone on, or went on; with the moment that is reckoned at, since the page is a file. */
export function Running({ outage, asOf, locale }: Props) {
  const words = OUTAGES[locale];
  if (outage.ended !== null) return <>{words.over(duration(outage.elapsed_seconds, locale))}.</>;
  return <>{unbroken(words.going(sinceBegan({ outage, asOf, locale }), clock(Date.parse(asOf), locale)))}.</>;
}

/** For how long nobody has explained what is over. */
export function Waiting({ outage, asOf, locale }: Props) {
  const words = OUTAGES[locale];
  return <>{unbroken(words.waiting(sinceBegan({ outage, asOf, locale }), clock(Date.parse(asOf), locale)))}.</>;
}

/** An outage that is owed something, told whole. */
export function OpenOutage({ outage, asOf, locale }: Props) {
  const words = OUTAGES[locale];
  return (
    <li className={`border-l-4 py-1 pl-4 ${STATUS_EDGE[outage.effect]}`}>
      <h3 className="text-head font-semibold">
        <StatusShape status={outage.effect} />{" "}
        <a href={localised(outage.url, locale)}>
          <Words text={outage.target.name} locale={locale} />
        </a>
      </h3>
      <p className="mt-1">
        <Explained outage={outage} locale={locale} /> <Running outage={outage} asOf={asOf} locale={locale} />{" "}
        {outage.ended !== null && <Waiting outage={outage} asOf={asOf} locale={locale} />}
      </p>
      <p className="mt-1 text-note text-soft">
        {words.effect[outage.effect]}, {words.origin[outage.origin]}. {words.began}{" "}
        <TimeWords at={outage.began} locale={locale} />.
        {outage.origin === "measured" && (
          <>
            {" "}
            {words.told}:{" "}
            {outage.incident ? (
              <a href={localised(`/incidents/${outage.incident.slug}`, locale)}>
                <Words text={outage.incident.title} locale={locale} />
              </a>
            ) : (
              words.notTold.toLowerCase()
            )}
            .
          </>
        )}
      </p>
    </li>
  );
}

/** An outage in a list, in two lines. `named`: by what it is of, where the list is of many things; otherwise by when it began. */
export function OutageLine({ outage, named, locale }: Omit<Props, "asOf"> & { named: boolean }) {
  const words = OUTAGES[locale];
  return (
    <li className="border-t border-line py-3">
      <StatusShape status={outage.effect} />{" "}
      <a className={outage.fault ? "text-soft line-through" : undefined} href={localised(outage.url, locale)}>
        {named ? <Words text={outage.target.name} locale={locale} /> : <TimeWords at={outage.began} locale={locale} />}
      </a>
      <span className="block text-note text-soft">
        {named && (
          <>
            <TimeWords at={outage.began} locale={locale} />
            {". "}
          </>
        )}
        {outage.ended === null ? words.goesOn : words.over(duration(outage.elapsed_seconds, locale))},{" "}
        {words.origin[outage.origin]}. <Explained outage={outage} locale={locale} />
      </span>
    </li>
  );
}

/** The measured outages of a target, on the page of what measures it. */
export function OutagesHere({ outages, locale }: { outages: OutageView[]; locale: Locale }) {
  const words = MEASURED[locale];
  return (
    <Section title={words.outages} id="outages">
      {outages.length === 0 && <p>{words.noOutages}</p>}
      <ul className="max-w-3xl">
        {outages.map((outage) => (
          <OutageLine key={outage.slug} outage={outage} named={false} locale={locale} />
        ))}
      </ul>
      <p className="mt-2 text-note">
        <a className="inline-block min-h-6" href={localised("/outages", locale)}>
          {OUTAGES[locale].all}
        </a>
      </p>
    </Section>
  );
}
