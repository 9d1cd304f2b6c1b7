import type { Examples } from "./examples";
import { OfficeLines } from "./office";
import { installationOf, OFFICE } from "./testing";

export const examples: Examples = {
  "an office that speaks for itself": (locale) => <OfficeLines locale={locale} installation={installationOf()} />,
  "an office with a telephone only": (locale) => (
    <OfficeLines
      locale={locale}
      installation={installationOf({ office: { ...OFFICE, address: null, email: null, speakers: OFFICE.speakers.slice(0, 1) } })}
    />
  ),
  "an office that has not adopted the site": (locale) => (
    <OfficeLines locale={locale} installation={installationOf({ adopted: false, office: null })} />
  ),
};
