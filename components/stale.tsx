import type { Locale } from "@/lib/text";
import { pageWords } from "@/lib/words/page";
import { dayTime } from "@/lib/words/time";

/** Stands above whatever a page said last, once it can no longer be kept true. `at`: epoch ms of that last word. */
export function StaleNotice({ at, locale }: { at: number; locale: Locale }) {
  const words = pageWords(locale);
  return (
    <p className="mt-4 border-l-4 border-unavailable bg-wash p-3 font-semibold">
      {words.stale} {words.lastTrue(dayTime(at, locale))}.
    </p>
  );
}
