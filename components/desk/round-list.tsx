import type { Text } from "@/lib/text";
import { ROUND } from "@/lib/words/round";
import { clock } from "@/lib/words/time";
import { unbroken } from "@/lib/words/unbroken";

/** `spokenAt`: when somebody last said anything of it today (epoch ms). `off`: nobody need say anything of it today. */
export type RoundRow = { slug: string; short: Text; hours: Text; spokenAt: number | null; quiet: boolean; off: boolean };

/** Every location, those first that have long opened without a word; each leads to its screen. */
export function RoundList({ rows }: { rows: RoundRow[] }) {
  const silent = rows.filter(({ spokenAt }) => spokenAt === null);
  const groups = [
    { id: "quiet", title: ROUND.late, members: silent.filter(({ quiet, off }) => quiet && !off), about: null, bare: true },
    { id: "silent", title: ROUND.silent, members: silent.filter(({ quiet, off }) => !quiet && !off), about: null },
    { id: "spoken", title: ROUND.spoken, members: rows.filter(({ spokenAt }) => spokenAt !== null), about: null },
    { id: "off", title: ROUND.off, members: silent.filter(({ off }) => off), about: ROUND.offAbout },
  ];
  return (
    <>
      {silent.every(({ off }) => off) && <p className="lead">{ROUND.silentNone}</p>}
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ id, title, members, about, bare }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>
              {title} ({members.length})
            </h2>
            {about && <p className="lead">{about}</p>}
            <ul className={bare ? "told names" : "told"}>
              {members.map((row) => (
                <Row key={row.slug} row={row} bare={bare} />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

/** `bare`: its heading says all that could be said of it. */
function Row({ row: { slug, short, hours, spokenAt }, bare }: { row: RoundRow; bare?: boolean | undefined }) {
  return (
    <li>
      <a href={`/staff/round/${slug}`}>{unbroken(short.id)}</a>
      {!bare && <span className="hint">{spokenAt === null ? unbroken(hours.id) : ROUND.spokenAt(clock(spokenAt, "id"))}</span>}
    </li>
  );
}
