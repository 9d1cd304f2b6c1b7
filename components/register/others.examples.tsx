import { ADVISORY, PROTECTION, STATEMENT } from "@/lib/register/testing";
import type { Examples } from "../examples";
import { DOOR } from "../measured.fixtures";
import { Verified } from "../measured-here";
import { NOW } from "../testing";
import { AdvisoryBody, ProtectionBody, StatementBody } from "./others";

export const examples: Examples = {
  "a letter": (locale) => <AdvisoryBody advisory={ADVISORY} locale={locale} />,
  "a letter of which little is known": (locale) => (
    <AdvisoryBody
      advisory={{ ...ADVISORY, number: null, on: null, addressees: null, refers_to: null, document: null, url: null }}
      locale={locale}
    />
  ),
  "a measure that was verified": (locale) => <ProtectionBody protection={PROTECTION} locale={locale} />,
  "a measure that was only stated, and is over": (locale) => (
    <ProtectionBody
      protection={{ ...PROTECTION, until: "2026", verified: null, verified_by: null, verified_on: null, not_covered: null }}
      locale={locale}
    />
  ),
  "a measure that a machine looks at": (locale) => (
    <ProtectionBody
      protection={{ ...PROTECTION, verified: null, verified_by: null, verified_on: null }}
      looked={<Verified row={DOOR} age={{ asOf: NOW, stale: false }} locale={locale} />}
      locale={locale}
    />
  ),
  "a measure, since when is not said": (locale) => <ProtectionBody protection={{ ...PROTECTION, since: null }} locale={locale} />,
  "what somebody said": (locale) => <StatementBody statement={STATEMENT} locale={locale} />,
  "what somebody said, told of and of no day": (locale) => (
    <StatementBody statement={{ ...STATEMENT, on: null, quote: null, url: null }} locale={locale} />
  ),
};
