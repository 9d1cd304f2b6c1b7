import type { Delay, OutageList, OutageMonth } from "@/lib/api";
import { type Locale, localised } from "@/lib/text";
import { MEASURED } from "@/lib/words/measured";
import { OUTAGES } from "@/lib/words/outages";
import { pageWords } from "@/lib/words/page";
import { dayTime, duration, month as monthName } from "@/lib/words/time";
import { OpenOutage, OutageLine } from "./outage-lines";
import { Section, Title } from "./page";

/** How many the page names that are open, and of each month: the data has the rest. */
const MOST_OPEN = 20;
const MOST_OF_MONTH = 25;

/** Every outage and what it is owed: first what goes on or waits, then how soon the office spoke, then all of them by month. */
export function OutagesArticle({ list, locale }: { list: OutageList; locale: Locale }) {
  const words = OUTAGES[locale];
  const at = dayTime(Date.parse(list.as_of), locale);
  const open = list.open.slice(0, MOST_OPEN);
  return (
    <article>
      <div className="pt-6">
        <Title>{words.title}</Title>
      </div>
      <p className="mt-3 max-w-[60ch] text-soft">{words.intro}</p>
      <p className="mt-1 text-note text-soft">{list.stale ? pageWords(locale).lastTrue(at) : pageWords(locale).asOf(at)}</p>
      {list.open_total === 0 ? (
        <p className="mt-6 max-w-[60ch] border-l-4 border-operational py-1 pl-4">{words.nothingOpen}</p>
      ) : (
        <Section title={words.open(String(list.open_total))}>
          <ul className="grid max-w-3xl gap-6">
            {open.map((outage) => (
              <OpenOutage key={outage.url} outage={outage} asOf={list.as_of} locale={locale} />
            ))}
          </ul>
          {list.open_total > open.length && <p className="mt-3">{words.more(String(list.open_total - open.length))}</p>}
        </Section>
      )}
      {list.months.length === 0 ? (
        <p className="mt-8">{words.empty}</p>
      ) : (
        <>
          <Figures months={list.months} locale={locale} />
          {list.months.map((month, index) => (
            <Month key={month.month} month={month} first={index === 0} locale={locale} />
          ))}
        </>
      )}
      <p className="mt-8 text-note text-soft">
        {words.data}: <a href="/api/v1/outages.json">outages.json</a>.{" "}
        <a href={localised("/measurements", locale)}>{MEASURED[locale].all}</a>.{" "}
        <a href={`${localised("/methods", locale)}#measuring`}>{MEASURED[locale].methods}</a>.
      </p>
    </article>
  );
}

function Figures({ months, locale }: { months: OutageMonth[]; locale: Locale }) {
  const words = OUTAGES[locale];
  return (
    <Section title={words.figures}>
      <p className="max-w-[60ch] text-note text-soft">{words.figuresAbout}</p>
      <table className="mt-3 w-full max-w-3xl table-fixed border-collapse text-left text-note">
        <thead>
          <tr className="align-bottom text-soft">
            {[words.month, words.firstWord, words.explanation].map((name) => (
              <th key={name} className="py-1 pr-2 font-normal" scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, count, first_word_seconds, explanation_seconds, silent, unexplained }) => (
            <tr key={month} className="border-t border-line align-top">
              <th className="py-2 pr-2 font-semibold" scope="row">
                {monthName(month, locale)}
                <span className="block font-normal text-soft">{words.outages(String(count))}</span>
              </th>
              <td className="py-2 pr-2">
                <DelayWords
                  delay={first_word_seconds}
                  without={silent > 0 ? words.silent(String(silent)) : null}
                  locale={locale}
                />
              </td>
              <td className="py-2">
                <DelayWords
                  delay={explanation_seconds}
                  without={unexplained > 0 ? words.unexplained(String(unexplained)) : null}
                  locale={locale}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** "setengahnya dalam 4 menit, paling lama 1 jam", once where both read the same, and how many are without. */
function DelayWords({ delay, without, locale }: { delay: Delay; without: string | null; locale: Locale }) {
  const words = OUTAGES[locale];
  const [median, worst] = delay ? [duration(delay.median, locale), duration(delay.worst, locale)] : [];
  return (
    <>
      {delay === null && without === null && "–"}
      {median && worst && (
        <>
          <span className="block">{median === worst ? worst : words.half(median)}</span>
          {median !== worst && <span className="block text-soft">{words.worst(worst)}</span>}
        </>
      )}
      {without && <b className="block">{without}</b>}
    </>
  );
}

function Month({ month: { month, count, outages }, first, locale }: { month: OutageMonth; first: boolean; locale: Locale }) {
  const words = OUTAGES[locale];
  const shown = outages.slice(0, MOST_OF_MONTH);
  return (
    <details className="mt-6 max-w-3xl" open={first}>
      <summary className="min-h-6 cursor-pointer">
        <h2 className="inline text-head font-semibold">{monthName(month, locale)}</h2>{" "}
        <span className="text-soft">{words.outages(String(count))}</span>
      </summary>
      <ul className="mt-2">
        {shown.map((outage) => (
          <OutageLine key={outage.url} outage={outage} named locale={locale} />
        ))}
      </ul>
      {outages.length > shown.length && <p className="text-note text-soft">{words.rest}</p>}
    </details>
  );
}
