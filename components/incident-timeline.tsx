import type { ReactNode } from "react";
import type { Incident } from "@/lib/api";
import { drawingOf, SHEET } from "@/lib/drawing";
import { type Locale, pick } from "@/lib/text";
import { atWib, type Interval } from "@/lib/time";
import { type DayRow, hoursShown, type ManyRow, type Row } from "@/lib/timeline";
import { incidentWords } from "@/lib/words/incident";
import { RECORD } from "@/lib/words/incident-record";
import { bareClock, clock, dayOf, range } from "@/lib/words/time";
import { TIMELINE } from "@/lib/words/timeline";

const FILL = { disrupted: "fill-disrupted", unavailable: "fill-unavailable", paused: "fill-paused" } as const;
const STROKE = { disrupted: "stroke-disrupted", unavailable: "stroke-unavailable", paused: "stroke-paused" } as const;

type Props = { incident: Incident; rows: Row[] /** epoch ms */; now: number; locale: Locale };

/** The incident day by day against the opening hours, each day drawn and told in words. */
export function IncidentTimeline({ incident, rows, now, locale }: Props) {
  const { effect, open_seconds: open } = incident;
  if (effect === null || rows.length === 0) return null;
  const words = TIMELINE[locale];
  const days = rows.filter((row) => "day" in row);
  const shown = hoursShown(rows);
  const parts = days.flatMap(({ stop }) => stop);
  const spoken = incident.announced ? incidentWords(locale).announcedAt : incidentWords(locale).toldAt;
  return (
    <section className="mt-10">
      <h2 className="text-head font-semibold">{words.heading}</h2>
      {open && (
        <p className="mt-1 max-w-[64ch]">
          {open.max > 0 && (
            <>
              <b className="inline-block first-letter:uppercase">{words.total(range(open, locale))}.</b>{" "}
            </>
          )}
          <span className="text-soft">
            {words.hoursOf(pick(open.hours_of, locale).value)}
            {!open.hours_confirmed && ` ${RECORD[locale].unconfirmedHours}`}.
          </span>
        </p>
      )}
      <ol className="mt-3 max-w-4xl">
        {rows.map((row) => (
          <li key={"day" in row ? row.day : row.from} className="border-t border-line py-3">
            {"day" in row ? (
              <div className="grid items-center gap-x-6 gap-y-1 md:grid-cols-[minmax(0,1fr)_28rem]">
                <Said row={row} effect={words.effect[effect]} spoken={spoken} now={incident.ended ? null : now} locale={locale} />
                <Picture row={row} shown={shown} effect={effect} locale={locale} />
              </div>
            ) : (
              <Many row={row} effect={words.effect[effect]} locale={locale} />
            )}
          </li>
        ))}
      </ol>
      <ul className="flex max-w-4xl flex-wrap gap-x-5 gap-y-1 border-t border-line pt-2 text-note text-soft" aria-hidden="true">
        <Key name={words.legend.hours}>
          <path className="fill-line" d="M0 1h20v12H0z" />
        </Key>
        {parts.some(({ sure }) => sure) && (
          <Key name={words.effect[effect]}>
            <path className={FILL[effect]} d="M0 1h20v12H0z" />
          </Key>
        )}
        {parts.some(({ sure }) => !sure) && (
          <Key name={`${words.effect[effect]}: ${words.legend.maybe}`}>
            <path className={FILL[effect]} d="M0 1h2v12H0zM5 1h2v12H5zM10 1h2v12h-2zM15 1h2v12h-2z" />
          </Key>
        )}
        {days.some(({ plan }) => plan) && (
          <Key name={words.legend.planned}>
            <path className={`fill-none ${STROKE[effect]}`} strokeWidth="1.5" d="M1 2h18v10H1z" />
          </Key>
        )}
        {days.some(({ told }) => told !== null) && (
          <Key name={spoken}>
            <path className="fill-ink" d="M4 2h12l-6 10z" />
          </Key>
        )}
      </ul>
    </section>
  );
}

const Key = ({ name, children }: { name: string; children: ReactNode }) => (
  <li className="flex items-center gap-2">
    <svg className="drawing h-3.5 w-5" viewBox="0 0 20 14" aria-hidden="true">
      {children}
    </svg>
    <span className="first-letter:uppercase">{name}</span>
  </li>
);

function Picture({
  row,
  shown,
  effect,
  locale,
}: {
  row: DayRow;
  shown: { from: number; to: number };
  effect: NonNullable<Incident["effect"]>;
  locale: Locale;
}) {
  const { hours, sure, maybe, plan, told, ticks } = drawingOf(row, shown);
  const { y, height } = SHEET.hours;
  return (
    <svg className="drawing w-full" viewBox={`0 0 ${SHEET.width} ${SHEET.height}`} aria-hidden="true">
      {hours && <path className="fill-line" d={hours} />}
      <path className="stroke-line" strokeWidth="1" d={`M0 ${y + height + 0.5}H${SHEET.width}`} />
      {plan && <path className={`fill-paper ${STROKE[effect]}`} strokeWidth="1.5" d={plan} />}
      {maybe && <path className={FILL[effect]} d={maybe} />}
      {sure && <path className={FILL[effect]} d={sure} />}
      {told !== null && <path className="fill-ink" d={`M${told - 5} 0h10l-4.4 9v${y + height - 9}h-1.2V9z`} />}
      {ticks.map(({ x, hour }) => (
        <text key={hour} className="fill-soft text-tile" x={x} y={SHEET.height - 2} textAnchor="middle">
          {bareClock(atWib(row.day, `${String(hour).padStart(2, "0")}:00`), locale)}
        </text>
      ))}
    </svg>
  );
}

/** A day in words: when it is open, what of it was taken, who spoke. */
function Said({
  row,
  effect,
  spoken,
  now,
  locale,
}: {
  row: DayRow;
  effect: string;
  spoken: string;
  now: number | null;
  locale: Locale;
}) {
  const words = TIMELINE[locale];
  const at = (ms: number) => (ms === atWib(row.day, "24:00") ? (locale === "id" ? "24.00" : "24:00") : bareClock(ms, locale));
  const spans = row.spans?.map(({ from, to }) => `${at(from)}–${at(to)}`).join(", ");
  return (
    <div className="text-note">
      <h3 className="font-semibold">{dayOf(row.day, locale)}</h3>
      <p className="text-soft">{spans === undefined ? words.unknown : spans === "" ? words.closed : words.open(spans)}.</p>
      {row.told !== null && (
        <p>
          {spoken} {clock(row.told, locale)}.
        </p>
      )}
      {row.stop.length > 0 && (
        <p className="first-letter:uppercase">
          {effect} {stopped(row, at, now, locale)}
          {row.open && `, ${row.open.max > 0 ? words.inHours(range(row.open, locale)) : words.outside}`}.
        </p>
      )}
      {row.plan && <p>{words.planned(at(row.plan.from), at(row.plan.to))}.</p>}
    </div>
  );
}

/** "dari 14.00 sampai antara 11.00 dan 15.00": never more exact than it is known. */
function stopped({ stop }: DayRow, at: (ms: number) => string, now: number | null, locale: Locale): string {
  const words = TIMELINE[locale];
  const [first, last] = [stop[0] as Interval & { sure: boolean }, stop.at(-1) as Interval & { sure: boolean }];
  const edge = (part: Interval & { sure: boolean }, of: "from" | "to") =>
    part.sure ? (part[of] === now ? words.now(at(now)) : at(part[of])) : words.between(at(part.from), at(part.to));
  if (stop.every(({ sure }) => !sure)) return `${words.maybe} ${words.between(at(first.from), at(last.to))}`;
  return words.span(edge(first, "from"), edge(last, "to"));
}

function Many({ row, effect, locale }: { row: ManyRow; effect: string; locale: Locale }) {
  const words = TIMELINE[locale];
  return (
    <div className="text-note">
      <h3 className="font-semibold">
        {dayOf(row.from, locale)} – {dayOf(row.to, locale)}
      </h3>
      <p>
        {words.many(row.count)}
        {row.stopped && `, ${effect}`}
        {row.stopped && row.open && ` ${words.inHours(range(row.open, locale))}`}.
      </p>
    </div>
  );
}
