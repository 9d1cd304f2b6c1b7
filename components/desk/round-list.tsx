import type { Text } from "@/lib/text";
import { ROUND } from "@/lib/words/round";
import { clock } from "@/lib/words/time";
import { unbroken } from "@/lib/words/unbroken";

/** `spokenAt`: when somebody last said anything of it today (epoch ms). `off`: nobody need say anything of it today. */
export type RoundRow = { slug: string; short: Text; hours: Text; spokenAt: number | null; quiet: boolean; off: boolean };

/** Every location, those first that have long opened without a word; each leads to its screen. */
export function RoundList({ rows }: { rows: RoundRow[] }) {
  const silent = rows.filter(({ spokenAt, off }) => spokenAt === null && !off);
  const off = rows.filter(({ spokenAt, off }) => spokenAt === null && off);
  const spoken = rows.filter(({ spokenAt }) => spokenAt !== null);
  return (
    <>
      <section aria-labelledby="silent">
        <h2 id="silent">{counted(ROUND.silent, silent)}</h2>
        {silent.length === 0 && <p className="lead">{ROUND.silentNone}</p>}
        <Rows rows={silent.toSorted((a, b) => Number(b.quiet) - Number(a.quiet))} />
      </section>
      {spoken.length > 0 && (
        <section aria-labelledby="spoken">
          <h2 id="spoken">{counted(ROUND.spoken, spoken)}</h2>
          <Rows rows={spoken} />
        </section>
      )}
      {off.length > 0 && (
        <section aria-labelledby="off">
          <h2 id="off">{counted(ROUND.off, off)}</h2>
          <p className="lead">{ROUND.offAbout}</p>
          <Rows rows={off} />
        </section>
      )}
    </>
  );
}

const counted = (title: string, rows: RoundRow[]) => (rows.length > 0 ? `${title} (${rows.length})` : title);

function Rows({ rows }: { rows: RoundRow[] }) {
  return (
    <ul className="mt-2 sm:grid sm:grid-cols-2 sm:gap-x-6">
      {rows.map(({ slug, short, hours, spokenAt, quiet }) => (
        <li key={slug} className="told">
          <a href={`/staff/round/${slug}`}>{unbroken(short.id)}</a>
          <span className="hint">
            {spokenAt === null ? unbroken(hours.id) : ROUND.spokenAt(clock(spokenAt, "id"))}
            {quiet && <b className="block font-semibold text-ink">{ROUND.late}</b>}
          </span>
        </li>
      ))}
    </ul>
  );
}
