import type { ReactNode } from "react";
import type { Content } from "@/lib/register/content";
import type { Locale } from "@/lib/text";
import { ClaimBody } from "./claim";
import { AdvisoryBody, ProtectionBody, StatementBody } from "./others";

/** What an entry tells, by what it is. `looked`: of a protection, what a machine found that looks at it. */
export function EntryBody({ content, looked, locale }: { content: Content; looked?: ReactNode; locale: Locale }) {
  if ("accounts" in content) return <ClaimBody claim={content} locale={locale} />;
  if ("scope" in content) return <ProtectionBody protection={content} looked={looked} locale={locale} />;
  if ("speaker" in content) return <StatementBody statement={content} locale={locale} />;
  return <AdvisoryBody advisory={content} locale={locale} />;
}
