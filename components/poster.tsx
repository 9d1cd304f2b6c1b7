import type { ReactNode } from "react";
import type { Incident, Installation } from "@/lib/api";
import { qrOf } from "@/lib/qr";
import { type Locale, localised } from "@/lib/text";
import { answerSentence, whenSentences } from "@/lib/words/essence";
import { incidentWords } from "@/lib/words/incident";
import { pageWords } from "@/lib/words/page";
import { SAMPLE_NOTE } from "@/lib/words/sample";
import { SHARE } from "@/lib/words/share";
import { dayTime } from "@/lib/words/time";
import { unbroken } from "@/lib/words/unbroken";
import { SampleNote, SampleStrip } from "./sample";
import { StaleNotice } from "./stale";
import { STATUS_COLOUR, StatusShape, StatusShapes } from "./status";
import { Words } from "./words";

type Props = {
  incident: Incident;
  installation: Installation;
  /** epoch ms */
  now: number;
  stale: boolean;
  /** The whole address of the incident's page; null where the site does not know its own. */
  address: string | null;
  locale: Locale;
};

/** The notice for the office's door: one A4 page, readable from two steps away. */
export function Poster({ incident, installation, now, stale, address, locale }: Props) {
  const words = incidentWords(locale);
  const shareWords = SHARE[locale];
  const pages = pageWords(locale);
  const status = incident.effect ?? "unknown";
  const open = incident.phase === "planned" || incident.phase === "ongoing";
  return (
    <>
      <StatusShapes />
      {installation.sample && <SampleStrip locale={locale} />}
      <nav className="mx-auto max-w-[210mm] px-4 py-3 text-note print:hidden">
        {shareWords.print} <a href={localised(incident.url, locale)}>{shareWords.back}</a>.
      </nav>
      <div className={`sheet ${sizeOf(incident, installation.sample, locale)}`}>
        <header className="border-b-2 border-ink pb-3">
          {installation.sample && <SampleNote locale={locale} />}
          <p className="font-semibold">
            {installation.adopted && installation.office ? (
              <Words text={installation.office.name} locale={locale} />
            ) : (
              pages.office
            )}
          </p>
          {!installation.adopted && <p className="text-note">{pages.notAdopted}</p>}
        </header>
        <main className="flex-1">
          {stale && <StaleNotice at={now} locale={locale} />}
          <p className={`mt-4 text-head font-semibold ${STATUS_COLOUR[status]}`}>
            <StatusShape status={status} /> {words.kind[incident.kind]}, {words.phase[incident.phase].toLowerCase()}
          </p>
          <h1 className="mt-1 text-balance text-banner font-bold tracking-tight">
            <Words text={incident.title} locale={locale} />
          </h1>
          <dl className="mt-5 space-y-3">
            <Part term={shareWords.where}>
              <Words text={incident.scope.text} locale={locale} />.
            </Part>
            <Part term={shareWords.when}>
              {whenSentences(incident, locale).map((each) => (
                <p key={each}>{unbroken(each)}</p>
              ))}
            </Part>
            {open && incident.actions.length > 0 && (
              <Part term={words.todo}>
                {incident.actions.map((action) => (
                  <p key={action.id}>
                    <Words text={action} locale={locale} />
                  </p>
                ))}
              </Part>
            )}
          </dl>
          <p className="mt-4">
            {answerSentence("attack", incident.attack, locale)} {answerSentence("data", incident.data, locale)}
          </p>
        </main>
        <footer className="mt-5 flex items-center gap-5 border-t-2 border-ink pt-4">
          {address && <Code text={address} />}
          <div className="min-w-0">
            <p>
              <b>{shareWords.asOf(dayTime(now, locale))}</b> {shareWords.later}
            </p>
            {address ? (
              <p>
                {shareWords.latest} <span className="break-words font-semibold">{address.replace(/^https?:\/\//, "")}</span>
              </p>
            ) : (
              <p>{unbroken(shareWords.look(pages.site))}</p>
            )}
            {installation.office?.phone && <p>{installation.office.phone}</p>}
          </div>
        </footer>
      </div>
    </>
  );
}

const Part = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt className="text-note text-soft">{term}</dt>
    <dd className="text-head">{children}</dd>
  </div>
);

/** The address in a form a telephone reads; beside it stands the same in letters. */
function Code({ text }: { text: string }) {
  const { size, path } = qrOf(text);
  return (
    <svg className="drawing size-[30mm] shrink-0" viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}

/** Letters on the sheet from which its type is a step smaller, so that the longest notice still is one page. */
const SIZES = [
  { from: 1100, size: "sheet-tiny" },
  { from: 640, size: "sheet-small" },
  { from: 360, size: "sheet-middle" },
] as const;

function sizeOf(incident: Incident, sample: boolean, locale: Locale): string {
  const texts = [incident.title, incident.scope.text, ...incident.actions].map((text) => text[locale] ?? text.id);
  const said = [
    whenSentences(incident, locale),
    answerSentence("attack", incident.attack, locale),
    answerSentence("data", incident.data, locale),
  ];
  const marks = sample ? [SAMPLE_NOTE.id, SAMPLE_NOTE.en] : [];
  const letters = [...texts, ...said.flat(), ...marks].join("").length;
  return SIZES.find(({ from }) => letters >= from)?.size ?? "";
}
