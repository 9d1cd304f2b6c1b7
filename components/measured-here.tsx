import type { ReactNode } from "react";
import type { MeasurementRow } from "@/lib/api";
import { type Locale, localised, pick } from "@/lib/text";
import { outcomeWord } from "@/lib/words/looked";
import { MEASURED } from "@/lib/words/measured";
import { type Age, seen } from "./measurement";
import { StatusShape } from "./status";
import { Words } from "./words";

/** On the page of a service or a place: what of it is measured by machine. */
export function MeasuredHere({ measured, locale }: { measured: Pick<MeasurementRow, "slug" | "name">[]; locale: Locale }) {
  if (measured.length === 0) return null;
  return (
    <p className="mt-4 max-w-[64ch] text-note text-soft">
      {MEASURED[locale].here}:{" "}
      {joined(
        measured.map(({ slug, name }) => (
          <a key={slug} href={localised(`/measurements/${slug}`, locale)}>
            <Words text={name} locale={locale} />
          </a>
        )),
      )}
      .
    </p>
  );
}

const joined = (items: ReactNode[]) => items.flatMap((item, index) => (index === 0 ? [item] : [", ", item]));

/** On the page of a protection: when the site's own machine last looked, and what it found in public words. */
export function Verified({ row, age, locale }: { row: MeasurementRow; age: Age; locale: Locale }) {
  const words = MEASURED[locale];
  if (!row.verified) return null;
  const said = words.verified(seen(row.verified.at, age, locale), outcomeWord(row.verified.outcome, locale));
  // What was closed when somebody last looked is not vouched for once nobody can.
  const shape = !row.verified.closed ? "unavailable" : row.verdict === "up" ? "operational" : "unknown";
  return (
    <p>
      <StatusShape status={shape} /> {said}{" "}
      <a href={localised(`/measurements/${row.slug}`, locale)}>{pick(row.name, locale).value}</a>
    </p>
  );
}
