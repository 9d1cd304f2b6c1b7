import type { Account, Claim } from "@/lib/register/content";
import { type Locale, pick } from "@/lib/text";
import { registerWords } from "@/lib/words/register";
import { fieldWord } from "@/lib/words/register-fields";
import { Section } from "../page";
import { Words } from "../words";
import { inline, onDay, Quote, Source } from "./parts";

/** A claim: who made it, what the office says, whether accounts agree and what the office's word rests on, and then each account. */
export function ClaimBody({ claim, locale }: { claim: Claim; locale: Locale }) {
  const words = registerWords(locale);
  return (
    <>
      <div className="mt-3">
        <p>{words.madeBy(claim.made_by, onDay(claim.made_on, locale))}.</p>
        <Source url={claim.url} archived={claim.archived} locale={locale} />
      </div>
      <dl className="mt-5 grid gap-4 rounded-box bg-wash p-5 sm:grid-cols-3">
        <div>
          <dt className="text-note text-soft">{words.position}</dt>
          <dd>
            <b className="font-semibold">{words.stance[claim.stance]}</b>
            {claim.stance_by && (
              <span className="block text-note">
                <Words text={claim.stance_by} locale={locale} />
                {claim.stance_on && `, ${onDay(claim.stance_on, locale)}`}
                {claim.stance_url && (
                  <>
                    {" "}
                    (
                    <a href={claim.stance_url} rel="nofollow noopener">
                      {words.atSource.toLowerCase()}
                    </a>
                    )
                  </>
                )}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt className="text-note text-soft">{fieldWord("overall", locale)}</dt>
          <dd>
            <b className="font-semibold">{words.overall[claim.overall]}</b>
          </dd>
        </div>
        <div>
          <dt className="text-note text-soft">{fieldWord("evidence", locale)}</dt>
          <dd>
            <b className="font-semibold">{words.evidence[claim.evidence]}</b>
          </dd>
        </div>
      </dl>
      <p className="mt-4 max-w-[64ch] text-note">{words.party}</p>
      {claim.accounts.length > 0 && <Accounts accounts={claim.accounts} locale={locale} />}
      <div className="mt-8 max-w-[64ch] space-y-5">
        <Passage name="uneasy" text={claim.uneasy} locale={locale} />
        <Passage name="unknown" text={claim.unknown} locale={locale} />
        <Passage name="support" text={claim.support} locale={locale} />
        {claim.support_urls.map((url) => (
          <Source key={url} url={url} archived={null} locale={locale} />
        ))}
        {claim.verdict && claim.verdict_by && claim.verdict_url && (
          <div>
            <h2 className="font-semibold">{fieldWord("verdict", locale)}</h2>
            <p>{words.verdictBy(claim.verdict, claim.verdict_by)}</p>
            <Source url={claim.verdict_url} archived={null} locale={locale} />
          </div>
        )}
        <div>
          <h2 className="font-semibold">{words.reply}</h2>
          <p>
            {words.asked[claim.asked]} {claim.reply && <Words text={claim.reply} locale={locale} />}
            {claim.reply_on && ` (${onDay(claim.reply_on, locale)})`}
          </p>
          <p>{words.replyRight}</p>
        </div>
      </div>
    </>
  );
}

function Passage({ name, text, locale }: { name: "uneasy" | "unknown" | "support"; text: Claim["unknown"]; locale: Locale }) {
  if (text === null) return null;
  return (
    <div>
      <h2 className="font-semibold">{fieldWord(name, locale)}</h2>
      <p>
        <Words text={text} locale={locale} />
      </p>
    </div>
  );
}

/** By day of publication; of one day, in the order they are told in. What has no day comes last. */
function Accounts({ accounts, locale }: { accounts: Account[]; locale: Locale }) {
  const words = registerWords(locale);
  const inOrder = accounts.toSorted((a, b) => ((a.on ?? "9") < (b.on ?? "9") ? -1 : (a.on ?? "9") > (b.on ?? "9") ? 1 : 0));
  return (
    <Section title={words.accounts}>
      <p className="mb-4 max-w-[64ch] text-note text-soft">{words.accountsAbout}</p>
      <ol className="grid gap-x-5 md:grid-cols-2 print:block">
        {inOrder.map((account) => (
          <li
            key={`${account.on} ${account.outlet} ${pick(account.speaker, "id").value}`}
            className="border-t-4 border-line pt-3 pb-3"
          >
            <p className="text-note text-soft">{onDay(account.on, locale) ?? words.dayUnknown}</p>
            <h3 className="font-semibold">
              <Words text={account.speaker} locale={locale} />
            </h3>
            <p className="text-note text-soft">{account.outlet}</p>
            <p className="mt-2">
              <Words text={account.says} locale={locale} />
            </p>
            <Quote quote={account.quote} locale={locale} />
            {account.note && (
              <p className="mt-1 text-note">
                <i>{words.note}</i> <Words text={account.note} locale={locale} />
              </p>
            )}
            {account.correction && (
              <p className="mt-1 text-note">
                <b>{words.theirCorrection}</b> {inline(account.correction, locale)}{" "}
                {account.correction_url && (
                  <a href={account.correction_url} rel="nofollow noopener">
                    {words.atSource}
                  </a>
                )}
              </p>
            )}
            <Source url={account.url} archived={account.archived} locale={locale} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
