import { AsKnown } from "./as-known";
import type { Examples } from "./examples";

const from = "2026-11-23T02:00:00.000Z";

export const examples: Examples = {
  "an earlier state": (locale) => (
    <AsKnown revision={1} from={from} until="2026-11-23T03:00:00.000Z" now="/claims/contoh" locale={locale} />
  ),
  "the state that still holds": (locale) => (
    <AsKnown revision={2} from={from} until={null} now="/claims/contoh" locale={locale} />
  ),
};
