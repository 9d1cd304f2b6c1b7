import { isSample } from "@/app/edition";
import { documentFiles, noPack, packList } from "@/app/pack";
import { now } from "@/clock";
import { getDb } from "@/db/client";
import { readMonths } from "@/db/read/incidents";
import { readDocumentsOf } from "@/db/read/register";
import { month as monthName } from "@/lib/words/time";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; period: string }> };

/** What the evidence pack of a month is made of: its page, and every incident of it as data and as a table. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { locale, period } = await params;
  const at = now();
  const db = await getDb();
  const { months, of } = await readMonths(db, at);
  if (locale !== "id" || !months.some(({ month }) => month === period)) return noPack();
  const told = Object.keys(of).filter((slug) => of[slug]?.includes(period));
  const documents = await readDocumentsOf(db, told);
  return packList(
    { path: `/history/${period}`, title: monthName(period, "id"), at, sample: await isSample() },
    {
      files: [
        { name: "data.json", path: `/api/v1/history/${period}.json` },
        { name: "incidents.csv", path: `/api/v1/history/${period}.csv` },
        ...documentFiles(documents),
      ],
      texts: [],
    },
  );
}
