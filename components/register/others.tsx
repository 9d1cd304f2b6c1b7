import type { ReactNode } from "react";
import { sinceText } from "@/lib/register/changes";
import type { Advisory, Protection, Statement } from "@/lib/register/content";
import type { Locale } from "@/lib/text";
import { registerWords } from "@/lib/words/register";
import { fieldWord } from "@/lib/words/register-fields";
import { Fact } from "../incident-parts";
import { Words } from "../words";
import { inline, onDay, Quote, Said, Source } from "./parts";

/** A circular or press release: number, date, from whom to whom, and whether it can be read itself. */
export function AdvisoryBody({ advisory, locale }: { advisory: Advisory; locale: Locale }) {
  return (
    <>
      <dl className="mt-4 max-w-[64ch] space-y-2">
        <Said name="number" text={advisory.number} locale={locale} />
        <Said name="on" text={onDay(advisory.on, locale)} locale={locale} />
        <Said name="issued_by" text={advisory.issued_by} locale={locale} />
        <Said name="addressees" text={advisory.addressees} locale={locale} />
        <Said name="refers_to" text={advisory.refers_to} locale={locale} />
        <Said name="body" text={advisory.body} locale={locale} />
        <Said name="document" text={advisory.document} locale={locale} />
      </dl>
      <div className="mt-2">
        <Source url={advisory.url} archived={advisory.archived} locale={locale} />
      </div>
    </>
  );
}

/** A measure that protects: where, since when, who says so, and whether that was ever verified, by people or, as `looked`, by a machine. */
export function ProtectionBody({ protection, looked, locale }: { protection: Protection; looked?: ReactNode; locale: Locale }) {
  const words = registerWords(locale);
  const { scope, since, until, stated_by, stated_on, verified, verified_by, verified_on } = protection;
  return (
    <>
      <dl className="mt-4 max-w-[64ch] space-y-2">
        <Said name="scope" text={scope.map((each) => words.scope[each]).join(", ")} locale={locale} />
        <Said
          name="since"
          text={since ? words.since(sinceText(since, locale), until && sinceText(until, locale)) : words.sinceUnknown}
          locale={locale}
        />
        <Fact term={fieldWord("stated_by", locale) ?? ""}>
          <Words text={stated_by} locale={locale} />
          {stated_on && `, ${onDay(stated_on, locale)}`}
        </Fact>
        <Fact term={fieldWord("verified", locale) ?? ""}>
          {verified && verified_by && verified_on
            ? words.verifiedBy(inline(verified, locale), inline(verified_by, locale), onDay(verified_on, locale) ?? "")
            : !looked && words.notVerified}
          {looked}
        </Fact>
        <Said name="not_covered" text={protection.not_covered} locale={locale} />
      </dl>
      <p className="mt-4 max-w-[64ch] rounded-box bg-wash p-4">{words.unproven}</p>
      <div className="mt-2">
        <Source url={protection.url} archived={protection.archived} locale={locale} />
      </div>
    </>
  );
}

/** What an office holder said: in which office, when, on what occasion. */
export function StatementBody({ statement, locale }: { statement: Statement; locale: Locale }) {
  const words = registerWords(locale);
  return (
    <div className="mt-4 max-w-[64ch]">
      <p>
        <b className="font-semibold">{statement.speaker}</b>, <Words text={statement.role} locale={locale} />
      </p>
      <p className="text-note text-soft">
        {statement.on === null ? words.dayUnknown : words.saidOn(onDay(statement.on, locale) ?? "")}
      </p>
      <p className="mt-3">
        <Words text={statement.says} locale={locale} />
      </p>
      <Quote quote={statement.quote} locale={locale} />
      <div className="mt-2">
        <Source url={statement.url} archived={statement.archived} locale={locale} />
      </div>
    </div>
  );
}
