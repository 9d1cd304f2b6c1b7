import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { listed, RecordsYear } from "@/components/register/records";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { getDb } from "@/db/client";
import { readNamedIn } from "@/db/read/incidents";
import { NOUNS } from "@/lib/register/noun";
import { entriesOf } from "@/lib/register/page";
import type { Locale } from "@/lib/text";
import { wibDay } from "@/lib/time";
import { incidentWords } from "@/lib/words/incident";
import { pageWords } from "@/lib/words/page";
import { RECORDS } from "@/lib/words/records";
import { readRoom } from "../../[room]/read";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale; year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, year } = await params;
  return { title: `${RECORDS[locale].year(year)} · ${pageWords(locale).site}` };
}

/** Everything recorded of a year. */
export default async function YearOfRecords({ params }: Props) {
  const { locale, year } = await params;
  if (!/^\d{4}$/.test(year)) notFound();
  const { register, installation, stale, at } = await readRoom();
  const incidents = (await readNamedIn(await getDb(), year)).map(({ slug, title, kind, began, retracted }) => ({
    ...{ url: `/incidents/${slug}`, title, day: wibDay(began), kind: incidentWords(locale).kind[kind], retracted },
  }));
  const entries = NOUNS.flatMap((noun) => entriesOf(register, noun)).map((entry) => listed(entry, locale));
  const records = [...incidents, ...entries.filter(({ day }) => day.startsWith(year))];
  return (
    <Shell locale={locale} path={`/records/${year}`} installation={installation}>
      {stale && <StaleNotice at={at} locale={locale} />}
      <RecordsYear
        year={year}
        records={records.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))}
        locale={locale}
      />
    </Shell>
  );
}
