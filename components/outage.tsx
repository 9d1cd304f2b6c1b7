import type { OutageView } from "@/lib/api";
import type { Looks } from "@/lib/outages";
import { type Locale, localised, pick } from "@/lib/text";
import { wibDay } from "@/lib/time";
import { exactClock } from "@/lib/words/measured";
import { OUTAGES } from "@/lib/words/outages";
import { pageWords } from "@/lib/words/page";
import { day, dayTime, duration } from "@/lib/words/time";
import { unbroken } from "@/lib/words/unbroken";
import { Fact } from "./incident-parts";
import { LookPicture } from "./look-strip";
import { LookTable } from "./looks";
import { Explained, Running, Waiting } from "./outage-lines";
import { Section, Title } from "./page";
import { StatusWord } from "./status";
import { Words } from "./words";

type Props = { outage: OutageView /** Of when the page is (ISO). */; asOf: string; locale: Locale };

const ms = (iso: string) => Date.parse(iso);

/** A moment to the second; `beside`: one on whose day it may be, which is then not said again. */
function Exact({ at, beside, locale }: { at: string; beside?: string; locale: Locale }) {
  const said = exactClock(ms(at), locale);
  const same = beside !== undefined && wibDay(ms(beside)) === wibDay(ms(at));
  return <time dateTime={at}>{unbroken(same ? said : `${day(ms(at), locale)}, ${said}`)}</time>;
}

/** One measured outage: its moments as exactly as they are known, what is owed for it, and what every look came to. */
export function OutageArticle({ outage, looks, asOf, locale }: Props & { looks: Looks }) {
  const words = OUTAGES[locale];
  const { target } = outage;
  return (
    <article>
      <p className="pt-6 text-note">
        <a href={localised("/outages", locale)}>{words.all}</a>
      </p>
      <Title>{unbroken(words.of(pick(target.name, locale).value))}</Title>
      <p className="mt-3 text-head">
        {outage.ended === null ? (
          <>
            <StatusWord status={outage.effect} locale={locale} />. <Running outage={outage} asOf={asOf} locale={locale} />
          </>
        ) : (
          <>{words.past(words.effect[outage.effect], duration(outage.elapsed_seconds, locale))}.</>
        )}
      </p>
      <p className="mt-1 text-note text-soft">{unbroken(pageWords(locale).asOf(dayTime(ms(asOf), locale)))}</p>
      <Owed outage={outage} asOf={asOf} locale={locale} />
      <dl className="mt-8 grid max-w-4xl gap-x-12 gap-y-4 md:grid-cols-2">
        <Began outage={outage} locale={locale} />
        <Ended outage={outage} asOf={asOf} locale={locale} />
        <Fact term={words.known}>
          <Exact at={outage.known_at} beside={outage.began} locale={locale} />
        </Fact>
        <Told outage={outage} locale={locale} />
        {target.href && (
          <Fact term={words.about}>
            <a href={localised(target.href, locale)}>
              <Words text={target.name} locale={locale} />
            </a>
          </Fact>
        )}
        {looks.probes.length > 0 && (
          <Fact term={words.measurements}>
            {looks.probes.map(({ slug, name }) => (
              <a key={slug} className="block" href={localised(`/measurements/${slug}`, locale)}>
                <Words text={name} locale={locale} />
              </a>
            ))}
          </Fact>
        )}
      </dl>
      <LookTable outage={outage} looks={looks} asOf={asOf} locale={locale} />
      <p className="mt-8 text-note text-soft">
        {words.data}: <a href="/api/v1/outages.json">outages.json</a>.{" "}
        <a href={`${localised("/methods", locale)}#measuring`}>{words.methods}</a>.
      </p>
    </article>
  );
}

/** Whether it is explained, by what, or that it was none. */
function Owed({ outage, asOf, locale }: Props) {
  const words = OUTAGES[locale];
  const { fault, incident, withdrawn_at } = outage;
  if (withdrawn_at)
    return (
      <p className="mt-4 max-w-[64ch] rounded-box bg-wash p-4">{unbroken(words.withdrawn(dayTime(ms(withdrawn_at), locale)))}</p>
    );
  if (fault)
    return (
      <div className="mt-4 max-w-[64ch] rounded-box bg-wash p-4">
        <p className="font-semibold">{words.fault}.</p>
        <p>
          <Words text={fault.reason} locale={locale} />
        </p>
        <p className="mt-1 text-note text-soft">{unbroken(words.faultAbout(dayTime(ms(fault.at), locale)))}</p>
      </div>
    );
  return (
    <div className={`mt-4 max-w-[64ch] rounded-box p-4 ${outage.explained_at ? "bg-wash" : "bg-disrupted-wash"}`}>
      <p>
        <Explained outage={outage} locale={locale} />{" "}
        {outage.ended !== null && outage.explained_at === null && <Waiting outage={outage} asOf={asOf} locale={locale} />}
      </p>
      {incident && (
        <p className="mt-1">
          {words.incident}:{" "}
          <a href={localised(`/incidents/${incident.slug}`, locale)}>
            <Words text={incident.title} locale={locale} />
          </a>
        </p>
      )}
    </div>
  );
}

function Began({ outage: { after, began }, locale }: Omit<Props, "asOf">) {
  const words = OUTAGES[locale];
  return (
    <Fact term={words.began}>
      {after ? (
        <>
          {words.between} <Exact at={after} locale={locale} /> {words.stillWell}{" "}
          <Exact at={began} beside={after} locale={locale} /> {words.firstNot}
        </>
      ) : (
        <>
          {words.atTheLatest} <Exact at={began} locale={locale} />; {words.nobodyLooked}
        </>
      )}
    </Fact>
  );
}

function Ended({ outage, asOf, locale }: Props) {
  const words = OUTAGES[locale];
  const { began, ended_after, ended, lost_sight } = outage;
  return (
    <Fact term={words.ended}>
      {ended === null ? (
        lost_sight ? (
          words.lostSightNow
        ) : (
          words.goesOn
        )
      ) : lost_sight ? (
        <>
          {words.lostSight} <Exact at={ended} locale={locale} />
        </>
      ) : ended_after ? (
        <>
          {words.between} <Exact at={ended_after} locale={locale} /> {words.lastNot}{" "}
          <Exact at={ended} beside={ended_after} locale={locale} /> {words.wellAgain}
        </>
      ) : (
        <Exact at={ended} locale={locale} />
      )}
      <span className="block text-note text-soft">
        {words.lasted} {duration(Math.floor((ms(ended ?? asOf) - ms(began)) / 1000), locale)}
      </span>
    </Fact>
  );
}

/** When the office first spoke and when it was explained, each with how long after the beginning that was. */
function Told({ outage: { began, first_word_at, explained_at }, locale }: Omit<Props, "asOf">) {
  const words = OUTAGES[locale];
  const after = (at: string) =>
    ms(at) <= ms(began) ? words.toldBefore : words.toldAfter(duration((ms(at) - ms(began)) / 1000, locale));
  const said = (at: string | null) =>
    at === null ? (
      words.notTold
    ) : (
      <>
        <time dateTime={at}>{unbroken(dayTime(ms(at), locale))}</time>, {after(at)}
      </>
    );
  return (
    <>
      <Fact term={words.told}>{said(first_word_at)}</Fact>
      <Fact term={words.explainedTerm}>{said(explained_at)}</Fact>
    </>
  );
}

/**
 * The measured outages that an incident explains, on its page: when each began and ended, as exactly as that is known. `looks`: what
 * each look at the first of them came to, in their order.
 */
export function MeasuredOutages({
  outages,
  looks,
  asOf,
  locale,
}: {
  outages: OutageView[];
  looks: Looks[];
  asOf: string;
  locale: Locale;
}) {
  const words = OUTAGES[locale];
  if (outages.length === 0) return null;
  return (
    <Section title={words.measured}>
      <ul className="max-w-[64ch]">
        {outages.map((outage, index) => (
          <li key={outage.slug} className="border-t border-line py-2">
            <a href={localised(outage.url, locale)}>
              <Words text={outage.target.name} locale={locale} />
            </a>
            <dl className="mt-1 grid gap-2 text-note">
              <Began outage={outage} locale={locale} />
              <Ended outage={outage} asOf={asOf} locale={locale} />
            </dl>
            {looks[index] && <LookPicture outage={outage} looks={looks[index]} asOf={asOf} locale={locale} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
