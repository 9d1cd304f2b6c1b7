import type { Metadata } from "next";
import { now } from "@/clock";
import { RecordsIndex } from "@/components/register/records";
import { Shell } from "@/components/shell";
import { StaleNotice } from "@/components/stale";
import { getDb } from "@/db/client";
import { readCorrections } from "@/db/read/corrections";
import { readMonths } from "@/db/read/incidents";
import { correctionMonths } from "@/lib/register/corrections";
import { NOUNS } from "@/lib/register/noun";
import { entriesOf, yearsOf } from "@/lib/register/page";
import type { Locale } from "@/lib/text";
import { pageWords } from "@/lib/words/page";
import { RECORDS } from "@/lib/words/records";
import { readRoom } from "../[room]/read";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: `${RECORDS[locale].title} · ${pageWords(locale).site}` };
}

/** The index of everything that is recorded. */
export default async function Records({ params }: Props) {
  const { locale } = await params;
  const { register, measured, installation, stale, at } = await readRoom();
  const db = await getDb();
  const [{ months }, corrections] = await Promise.all([readMonths(db, now()), readCorrections(db)]);
  const years = new Set([...months.map(({ month }) => month.slice(0, 4)), ...yearsOf(register)]);
  return (
    <Shell locale={locale} path="/records" installation={installation}>
      {stale && <StaleNotice at={at} locale={locale} />}
      <RecordsIndex
        entries={NOUNS.flatMap((noun) => entriesOf(register, noun))}
        years={[...years].toSorted().toReversed()}
        corrected={correctionMonths(corrections)}
        measured={measured}
        locale={locale}
      />
    </Shell>
  );
}
