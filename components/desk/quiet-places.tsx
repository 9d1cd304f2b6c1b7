import type { Text } from "@/lib/text";
import { ROUND } from "@/lib/words/round";
import { unbroken } from "@/lib/words/unbroken";

/** So many are named; a morning on which nobody has spoken is one sentence, not a screen. */
const NAMED = 6;

/** Places that have long opened and of which nobody has said anything today, each leading to its round. */
export function QuietPlaces({ places }: { places: { slug: string; short: Text }[] }) {
  if (places.length === 0) return null;
  const rest = places.length - NAMED;
  return (
    <section aria-labelledby="quiet" className="advice">
      <h2 id="quiet">{ROUND.quiet}</h2>
      <p>{ROUND.quietAbout}</p>
      <ul className="anchors">
        {places.slice(0, NAMED).map(({ slug, short }) => (
          <li key={slug}>
            <a href={`/staff/round/${slug}`}>{unbroken(short.id)}</a>
          </li>
        ))}
        {rest > 0 && (
          <li>
            <a href="/staff/round">{ROUND.more(rest)}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
