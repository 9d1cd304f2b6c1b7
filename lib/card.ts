import type { Incident, Installation, Status } from "./api";
import { revisionOf } from "./revision";
import { type Locale, localised, pick } from "./text";
import { answerSentence, whenSentences } from "./words/essence";
import { incidentWords } from "./words/incident";
import { pageWords } from "./words/page";
import { sampleStrip } from "./words/sample";
import { day } from "./words/time";

/** The size of a link's picture, in pixels. `drawn` moves on whenever its looks change: the address is that of its bytes. */
export const CARD = { width: 1200, height: 630, drawn: 2 } as const;

/** Sizes of type in pixels and the room around it, at full scale. */
export const TYPE = { side: 56, edge: 24, top: 40, title: 60, scope: 30, line: 32, note: 28, gap: 14, leading: 1.25 } as const;
/** A letter of the font is about so wide, of its size; words that do not fit a line leave some of it empty. */
const LETTER = 0.52;
const SMALLEST = 0.4;

/** What the picture says. `mark` is a sample's; null on a real installation. */
export type Card = {
  path: string;
  mark: string | null;
  site: string;
  status: Status;
  phase: string;
  title: string;
  scope: string;
  lines: string[];
};

/** The picture of an incident in words; its address changes with every one of them, so that a picture once made never changes. */
export function cardOf(incident: Incident, { sample, adopted, office }: Installation, locale: Locale): Card {
  const words = incidentWords(locale);
  const pages = pageWords(locale);
  const bases = [
    ...(incident.origin === "archive" ? [words.archive] : []),
    ...(incident.entered_at ? [words.entered(day(Date.parse(incident.entered_at), locale))] : []),
  ];
  const said = {
    mark: sample ? sampleStrip(locale) : null,
    site: `${pages.site}, ${adopted && office ? pick(office.name, locale).value : pages.notAdopted.toLowerCase()}`,
    status: incident.effect ?? ("unknown" as const),
    phase: [`${words.kind[incident.kind]}, ${words.phase[incident.phase].toLowerCase()}`, ...bases].join(". "),
    title: pick(incident.title, locale).value,
    scope: pick(incident.scope.text, locale).value,
    lines: [
      ...whenSentences(incident, locale),
      answerSentence("attack", incident.attack, locale),
      answerSentence("data", incident.data, locale),
    ],
  };
  const drawn = mapped(said);
  return { ...drawn, path: localised(`${incident.url}/card-${revisionOf([CARD.drawn, drawn])}.png`, locale) };
}

/** What the one font that comes with the program can draw. Anything else it would look for on the network. */
export function drawable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/[^\u0020-\u007e\u00a1-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2026]/gu, "");
}

function mapped<T extends Omit<Card, "path">>(said: T): T {
  const draw = (value: unknown) =>
    typeof value === "string" ? drawable(value) : Array.isArray(value) ? value.map((each) => drawable(each)) : value;
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, draw(value)])) as T;
}

/** How much smaller the words must be drawn so that all of them fit; what does not fit at the smallest is cut off at the foot. */
export function scaleOf({ mark, title, scope, lines }: Card): number {
  const room = CARD.height - 2 * TYPE.top - (mark ? 4 : 2) * TYPE.note * TYPE.leading - TYPE.gap;
  const width = CARD.width - TYPE.edge - 2 * TYPE.side;
  const height = (text: string, size: number) =>
    Math.ceil((text.length * size * LETTER) / width) * size * TYPE.leading + TYPE.gap;
  const total = (scale: number) =>
    height(title, TYPE.title * scale) +
    height(scope, TYPE.scope * scale) +
    lines.reduce((sum, line) => sum + height(line, TYPE.line * scale), 0);
  let scale = 1;
  while (scale > SMALLEST && total(scale) > room) scale -= 0.05;
  return Math.round(scale * 100) / 100;
}
