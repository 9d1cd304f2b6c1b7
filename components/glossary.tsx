import type { ReactNode } from "react";
import { Finding, Status } from "@/lib/api";
import type { Locale } from "@/lib/text";
import { CARD, glossaryWords, REGISTRY } from "@/lib/words/glossary";
import { incidentWords } from "@/lib/words/incident";
import { unbroken } from "@/lib/words/unbroken";
import { Section, Title } from "./page";
import { StatusWord } from "./status";

/** Every word of the trade that the site uses, each under an anchor of its own. */
export function GlossaryArticle({ locale }: { locale: Locale }) {
  const words = glossaryWords(locale);
  const group = (names: readonly (keyof typeof words.terms)[]) => (
    <dl>
      {names.map((name) => {
        const { name: called, full, means } = words.terms[name];
        return (
          <Term key={name} id={name} name={<b>{unbroken(called)}</b>} full={full} locale={locale}>
            {means}
          </Term>
        );
      })}
    </dl>
  );
  return (
    <div className="max-w-[68ch] pt-7">
      <Title>{words.title}</Title>
      <p className="mt-2 text-soft">{words.intro}</p>
      <Section title={words.card}>{group(CARD)}</Section>
      <Section title={words.office}>{group(REGISTRY)}</Section>
      <Section title={words.statuses}>
        <p className="mb-3">{words.statusesAbout}</p>
        <dl>
          {Status.options.map((status) => (
            <Term key={status} id={status} name={<StatusWord status={status} locale={locale} />} locale={locale}>
              {words.status[status]}
            </Term>
          ))}
        </dl>
      </Section>
      <Section title={words.findings}>
        <p className="mb-3">{words.findingsAbout}</p>
        <dl>
          {Finding.options.map((finding) => (
            <Term key={finding} id={finding} name={<b>{incidentWords(locale).finding[finding]}</b>} locale={locale}>
              {words.finding[finding]}
            </Term>
          ))}
        </dl>
      </Section>
    </div>
  );
}

/** What an abbreviation stands for is Indonesian in either language; PRR is the trade's own English. */
function Term({
  id,
  name,
  full,
  locale,
  children,
}: {
  id: string;
  name: ReactNode;
  full?: string | null;
  locale: Locale;
  children: string;
}) {
  const lang = id === "prr" ? "en" : "id";
  return (
    <div
      id={id}
      className="scroll-mt-12 border-t border-line py-3 target:bg-wash sm:grid sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)] sm:gap-4"
    >
      <dt>{name}</dt>
      <dd>
        {full && (
          <p className="text-soft" lang={lang === locale ? undefined : lang}>
            {unbroken(full)}
          </p>
        )}
        <p>{unbroken(children)}</p>
      </dd>
    </div>
  );
}
