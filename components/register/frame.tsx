import type { ReactNode } from "react";
import { titleOf } from "@/lib/register/changes";
import { listsAs, monthOf } from "@/lib/register/corrections";
import type { EntryPage, Related, StepView } from "@/lib/register/page";
import { type Locale, localised, pick } from "@/lib/text";
import { AMENDED } from "@/lib/words/amended";
import { registerWords } from "@/lib/words/register";
import { dayTime } from "@/lib/words/time";
import { AsKnown } from "../as-known";
import { PackLink } from "../pack-link";
import { Section, Title } from "../page";
import { Words } from "../words";
import { Documents } from "./documents";

const at = (iso: string, locale: Locale) => dayTime(Date.parse(iso), locale);

/**
 * What every page of the register has around what it tells: what it is and who speaks, whether it was taken back or is an
 * earlier state, what it is linked with, every revision with what it changed, and how to cite it. `address`: the whole address
 * of the revision shown; null where the site does not know its own.
 */
export function EntryFrame({
  page: { entry, steps, related, documents, past },
  address,
  locale,
  children,
}: {
  page: EntryPage;
  address: string | null;
  locale: Locale;
  children: ReactNode;
}) {
  const words = registerWords(locale);
  const { retracted } = entry;
  return (
    <article className="pt-8">
      {past && <AsKnown revision={entry.revision} from={entry.at} until={past.until} now={entry.url} locale={locale} />}
      <p className="text-note text-soft">
        {words.noun[entry.noun]}.{entry.origin === "archive" && ` ${words.archive}.`}
      </p>
      <Title>
        <Words text={titleOf(entry.content)} locale={locale} />
      </Title>
      {retracted && (
        <p className="mt-4 max-w-[64ch] rounded-box bg-unavailable-wash p-4">
          <b>{words.retracted(at(retracted.at, locale))}</b> {words.reason} <Words text={retracted.reason} locale={locale} />
        </p>
      )}
      <div className={retracted ? "border-l-4 border-line pl-4 text-soft line-through" : undefined}>{children}</div>
      <Documents documents={documents} locale={locale} />
      <RelatedList related={related} locale={locale} />
      <Section title={words.history} id="history">
        <ol className="max-w-[64ch]">
          {steps.toReversed().map((step) => (
            <Step key={step.revision} step={step} locale={locale} />
          ))}
        </ol>
      </Section>
      <PackLink of={entry.url} name={entry.slug} locale={locale} />
      <Section title={words.cite}>
        <p className="max-w-[64ch]">
          {words.citeAs(pick(titleOf(entry.content), locale).value, entry.revision, at(entry.at, locale))}
        </p>
        <p className="mt-1 text-note">
          {words.citeAddress}:{" "}
          <a className="break-all" href={localised(steps.at(-1)?.url ?? entry.url, locale)}>
            {address ?? localised(steps.at(-1)?.url ?? entry.url, locale)}
          </a>
        </p>
      </Section>
    </article>
  );
}

/** What is linked, by kind. `title`: what heads it, where it is no part of a page of the register. */
export function RelatedList({ related, locale }: { related: Related; locale: Locale }) {
  const words = registerWords(locale);
  if (related.length === 0) return null;
  return (
    <Section title={words.related}>
      <dl className="max-w-[64ch] space-y-3">
        {related.map(({ name, items }) => (
          <div key={name}>
            <dt className="text-note text-soft">{words.linked[name]}</dt>
            {items.map(({ url, title, retracted }) => (
              <dd key={url} className="py-1">
                <a className={retracted ? "text-soft line-through" : undefined} href={localised(url, locale)}>
                  <Words text={title} locale={locale} />
                </a>
                {retracted && <span className="text-note text-soft"> {words.deed.retracted}</span>}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** A revision: when, what was done and why, and what reads otherwise since. */
function Step({ step: { revision, at: when, deed, reason, url, changes }, locale }: { step: StepView; locale: Locale }) {
  const words = registerWords(locale);
  return (
    <li className="border-t border-line py-3">
      <p>
        <a href={localised(url, locale)}>{words.step(revision, at(when, locale))}</a>. <b>{words.deed[deed]}.</b>
        {listsAs(deed) && (
          <>
            {" "}
            <a className="text-note" href={localised(`/corrections/${monthOf(Date.parse(when))}`, locale)}>
              {AMENDED[locale].heading}
            </a>
          </>
        )}
      </p>
      {reason && (
        <p>
          {words.reason} <Words text={reason} locale={locale} />
        </p>
      )}
      {changes.length > 0 && (
        <details className="mt-1">
          <summary className="min-h-6 cursor-pointer text-note">
            {words.changed} {changes.map(({ label }) => label.toLowerCase()).join(", ")}
          </summary>
          <dl className="mt-2 space-y-2">
            {changes.map(({ label, parts }) => (
              <div key={label}>
                <dt className="text-note text-soft">{label}</dt>
                <dd>
                  {parts.map(({ text, was }, index) => {
                    const key = `${index} ${was}`;
                    if (was === "removed") return <del key={key}>{text}</del>;
                    return was === "added" ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
                  })}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}
