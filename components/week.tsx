import type { Locale } from "@/lib/text";
import type { WeekText } from "@/lib/words/hours";
import { pageWords } from "@/lib/words/page";
import { Words } from "./words";

/**
 * The opening hours of seven dated days; says so when they are not known, not confirmed, or (`stale`) no longer vouched for:
 * then no day is called today.
 */
export function Week({ week, confirmed, stale, locale }: { week: WeekText; confirmed: boolean; stale: boolean; locale: Locale }) {
  const words = pageWords(locale);
  const { days, ahead, yearsWithoutHolidays } = week;
  if (days.every(({ state }) => state === "unknown")) return <p>{words.hoursUnknown}</p>;
  return (
    <>
      {stale && <p className="mb-2">{words.hoursNotVouched}</p>}
      <table className="w-full max-w-md border-collapse text-left text-note tabular-nums">
        <thead className="text-soft">
          <tr>
            <th className="py-1 pr-3 font-normal" scope="col">
              {words.weekday}
            </th>
            <th className="py-1 font-normal" scope="col">
              {words.hoursInWib}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, today, state, name, hours, why }) => {
            const marked = today && !stale;
            return (
              <tr key={day} className={`border-t border-line align-top ${marked ? "font-semibold" : ""}`}>
                <th className={`py-1.5 pr-3 ${marked ? "" : "font-normal"}`} scope="row">
                  <Words text={name} locale={locale} />
                  {marked && <span className="block">{words.today}</span>}
                </th>
                <td className={`py-1.5 ${state === "open" ? "" : "text-soft"}`}>
                  {hours.map((span, index) => (
                    <span key={span.id} className="inline-block whitespace-nowrap">
                      <Words text={span} locale={locale} />
                      {index < hours.length - 1 && <>,&nbsp;</>}
                    </span>
                  ))}
                  {why && (
                    <span className="block font-normal text-soft">
                      <Words text={why} locale={locale} />
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {ahead && !stale && (
        <p className="mt-2 text-note">
          {words.hoursAhead} <Words text={ahead} locale={locale} />.
        </p>
      )}
      <p className="mt-2 text-note text-soft">
        {[...yearsWithoutHolidays.map(words.noHolidays), ...(confirmed ? [] : [words.hoursUnconfirmed])].join(" ")}
      </p>
    </>
  );
}
