import { sinceText, titleOf } from "@/lib/register/changes";
import type { Entry } from "@/lib/register/entry";
import { type Noun, ROOM } from "@/lib/register/noun";
import { dayOf } from "@/lib/register/page";
import { type Locale, localised } from "@/lib/text";
import { registerWords } from "@/lib/words/register";
import { Title } from "../page";
import { Words } from "../words";

/** Everything of one kind: what it is, and in a line each what it comes to. `measured`: the addresses of what a machine looks at. */
export function EntryList({
  noun,
  entries,
  measured,
  locale,
}: {
  noun: Noun;
  entries: Entry[];
  measured: string[];
  locale: Locale;
}) {
  const words = registerWords(locale);
  const room = words.room[ROOM[noun]];
  return (
    <>
      <div className="pt-6">
        <Title>{room.title}</Title>
      </div>
      <p className="mt-3 max-w-[60ch] text-soft">{room.about}</p>
      {noun === "protection" && <p className="mt-3 max-w-[60ch]">{words.unproven}</p>}
      {entries.length === 0 && <p className="mt-6">{room.none}</p>}
      <ul className="mt-6 max-w-3xl">
        {entries.map((entry) => (
          <EntryLine key={entry.slug} entry={entry} measured={measured.includes(entry.url)} locale={locale} />
        ))}
      </ul>
    </>
  );
}

/** An entry in a list: its name, its day, and what it comes to. */
export function EntryLine({ entry, measured, locale }: { entry: Entry; measured: boolean; locale: Locale }) {
  return (
    <li className="border-t border-line py-3">
      <a className={`font-semibold ${entry.retracted ? "text-soft line-through" : ""}`} href={localised(entry.url, locale)}>
        <Words text={titleOf(entry.content)} locale={locale} />
      </a>
      <p className="mt-1 text-note text-soft">
        {sinceText(dayOf(entry), locale)}.{" "}
        {entry.retracted ? registerWords(locale).deed.retracted : <Essence entry={entry} measured={measured} locale={locale} />}
      </p>
    </li>
  );
}

/** What an entry comes to, in a line. */
function Essence({ entry: { content }, measured, locale }: { entry: Entry; measured: boolean; locale: Locale }) {
  const words = registerWords(locale);
  if ("accounts" in content)
    return [content.made_by, words.stance[content.stance], words.overall[content.overall], words.evidence[content.evidence]].join(
      ". ",
    );
  if ("scope" in content) {
    if (content.verified) return <Words text={content.verified} locale={locale} />;
    return measured ? words.byMachine : words.notVerified;
  }
  if ("speaker" in content)
    return (
      <>
        {content.speaker}, <Words text={content.role} locale={locale} />
      </>
    );
  return (
    <>
      <Words text={content.issued_by} locale={locale} />
      {content.number && `, ${content.number}`}
    </>
  );
}
