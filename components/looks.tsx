import { Fragment, type ReactNode } from "react";
import type { Looks } from "@/lib/outages";
import { sightOf } from "@/lib/probe/outcome";
import type { Locale, Text } from "@/lib/text";
import { wibDay } from "@/lib/time";
import { outcomeWord } from "@/lib/words/looked";
import { bareExactClock, took } from "@/lib/words/measured";
import { OUTAGES } from "@/lib/words/outages";
import { day } from "@/lib/words/time";
import { LookPicture, type LookProps } from "./look-strip";
import { Section } from "./page";
import { SHAPE } from "./sight-bars";
import { StatusShape } from "./status";
import { Words } from "./words";

/** More of them than this are folded up. */
const FEW = 12;

/** What every look around an outage came to: in a picture, and one by one. */
export function LookTable({ outage, looks: around, asOf, locale }: LookProps) {
  const { probes, looks, gap } = around;
  const words = OUTAGES[locale];
  const [first] = looks;
  const several = new Set(looks.map(({ slug }) => slug)).size > 1;
  return (
    <Section title={words.looks} id="looks">
      <p className="max-w-[64ch] text-note text-soft">{first ? words.looksAbout : words.noLooks}</p>
      <LookPicture outage={outage} looks={around} asOf={asOf} locale={locale} />
      {first && (
        <details className="mt-2" open={looks.length <= FEW}>
          <summary className="min-h-6 cursor-pointer">{words.showLooks(String(looks.length))}</summary>
          <table className="mt-2 w-full max-w-3xl border-collapse text-left text-note tabular-nums">
            <thead>
              <tr className="text-soft">
                {[words.time, words.result].map((name) => (
                  <th key={name} className="py-1 pr-4 font-normal" scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {looks.map((look, index) => {
                const before = looks[index - 1];
                const another = !before || wibDay(before.at) !== wibDay(look.at);
                const of =
                  several && (another || before?.slug !== look.slug) && probes.find(({ slug }) => slug === look.slug)?.name;
                return (
                  <Fragment key={`${look.at} ${look.slug}`}>
                    {index === gap && <Across>{words.left}</Across>}
                    {another && <Across>{day(look.at, locale)}</Across>}
                    <LookRow look={look} of={of || null} locale={locale} />
                  </Fragment>
                );
              })}
            </tbody>
          </table>
        </details>
      )}
    </Section>
  );
}

const Across = ({ children }: { children: ReactNode }) => (
  <tr className="border-t border-line text-soft">
    <td className="py-2" colSpan={2}>
      {children}
    </td>
  </tr>
);

function LookRow({ look, of, locale }: { look: Looks["looks"][number]; of: Text | null; locale: Locale }) {
  return (
    <tr className="border-t border-line align-baseline">
      <th className="w-24 py-1 pr-4 font-normal" scope="row">
        {bareExactClock(look.at, locale)}
      </th>
      <td className="py-1">
        <StatusShape status={SHAPE[sightOf(look.outcome)]} /> {outcomeWord(look.outcome, locale)}
        {look.ms !== null && <span className="text-soft">, {took(look.ms, locale)}</span>}
        {of && (
          <span className="block text-soft">
            <Words text={of} locale={locale} />
          </span>
        )}
      </td>
    </tr>
  );
}
