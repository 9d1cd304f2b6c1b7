import { CLAIM } from "@/lib/register/testing";
import type { Examples } from "../examples";
import { ClaimBody } from "./claim";

export const examples: Examples = {
  "accounts that conflict, a reply and a verdict from outside": (locale) => <ClaimBody claim={CLAIM} locale={locale} />,
  "one account, and no position": (locale) => (
    <ClaimBody
      claim={{
        ...CLAIM,
        ...{ accounts: CLAIM.accounts.slice(0, 1), overall: "one_account", stance: "not_stated", stance_by: null },
        ...{ support: null, support_urls: [], unknown: null, asked: "not_asked", reply: null, reply_on: null },
        ...{ verdict: null, verdict_by: null, verdict_url: null, url: null, made_on: null },
      }}
      locale={locale}
    />
  ),
};
