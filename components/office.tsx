import type { Installation, Office } from "@/lib/api";
import { dialled } from "@/lib/office";
import type { Locale } from "@/lib/text";
import { officeWords } from "@/lib/words/office";
import { Words } from "./words";

/** How to reach the office, who speaks for it, and where to object; until it has said so, that it has not. */
export function OfficeLines({ locale, installation: { adopted, office } }: { locale: Locale; installation: Installation }) {
  const words = officeWords(locale);
  if (!adopted || !office)
    return (
      <p>
        {words.unconfirmed} {words.objection} {words.noAddress}
      </p>
    );
  return (
    <>
      <Contact locale={locale} office={office} />
      <p>
        {words.speakers} <span lang="id">{office.speakers.map(({ name, role }) => `${name} (${role})`).join("; ")}</span>.
      </p>
      {office.reply_to && (
        <p>
          {words.objection} {words.sendTo} <Mail to={office.reply_to} />.
        </p>
      )}
    </>
  );
}

function Contact({ locale, office: { name, address, phone, email } }: { locale: Locale; office: Office }) {
  return (
    <address className="not-italic">
      <b className="block text-ink">
        <Words text={name} locale={locale} />
      </b>
      {address && (
        <span className="block" lang="id">
          {address}
        </span>
      )}
      <span className="flex flex-wrap gap-x-4">
        {phone && <a href={`tel:${dialled(phone)}`}>{phone}</a>}
        {email && <Mail to={email} />}
      </span>
    </address>
  );
}

const Mail = ({ to }: { to: string }) => (
  <a className="break-words" href={`mailto:${to}`}>
    {to}
  </a>
);
