import { OUTAGE } from "@/lib/words/outage-desk";
import { PROBES } from "@/lib/words/probes";

/** What measuring asks of staff: outages nobody told of, and probes that see nothing. Nothing where it asks nothing. */
export function MeasuredBanner({ owing, blind }: { owing: number; blind: number }) {
  if (owing === 0 && blind === 0) return null;
  return (
    <section aria-labelledby="measured" className="advice">
      <h2 id="measured">{OUTAGE.bannerTitle}</h2>
      <ul className="found">
        {owing > 0 && (
          <li>
            <a href="/staff/outages">{OUTAGE.banner(owing)}</a>
          </li>
        )}
        {blind > 0 && (
          <li>
            <a href="/staff/probes">{PROBES.blindOf(blind)}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
