import type { WeekHours } from "@/lib/hours";
import type { Locale } from "@/lib/text";
import { pageWords } from "@/lib/words/page";

const KEYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const satisfies readonly (keyof WeekHours)[];

/** The opening hours of a week; says so when they are not known or not confirmed. */
export function Week({ week, confirmed, locale }: { week: WeekHours | null; confirmed: boolean; locale: Locale }) {
  const words = pageWords(locale);
  if (week === null) return <p>{words.hoursUnknown}</p>;
  const clock = (time: string) => (locale === "id" ? time.replace(":", ".") : time);
  return (
    <>
      <dl className="max-w-md">
        {KEYS.map((key, index) => (
          <div key={key} className="grid grid-cols-[7rem_1fr] border-t border-line py-1">
            <dt>{words.days[index]}</dt>
            <dd className="tabular-nums">
              {week[key].length === 0 ? (
                <span className="text-soft">{words.closedDay}</span>
              ) : (
                week[key].map(([from, to]) => `${clock(from)}–${clock(to)}`).join(", ")
              )}
            </dd>
          </div>
        ))}
      </dl>
      {!confirmed && <p className="mt-1 text-note text-soft">{words.unconfirmed}.</p>}
    </>
  );
}
