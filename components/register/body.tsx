import type { Content } from "@/lib/register/content";
import type { Locale } from "@/lib/text";
import { ClaimBody } from "./claim";
import { AdvisoryBody, ProtectionBody, StatementBody } from "./others";

/** What an entry tells, by what it is. */
export function EntryBody({ content, locale }: { content: Content; locale: Locale }) {
  if ("accounts" in content) return <ClaimBody claim={content} locale={locale} />;
  if ("scope" in content) return <ProtectionBody protection={content} locale={locale} />;
  if ("speaker" in content) return <StatementBody statement={content} locale={locale} />;
  return <AdvisoryBody advisory={content} locale={locale} />;
}
