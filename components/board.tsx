import type { Board, Figure, LocationRow, ServiceRow } from "@/lib/api";
import { type Locale, localised } from "@/lib/text";
import { pageWords } from "@/lib/words/page";
import { uptimeText } from "@/lib/words/percent";
import { STATUS } from "@/lib/words/status";
import { dayTime } from "@/lib/words/time";
import { unbroken } from "@/lib/words/unbroken";
import { UPTIME } from "@/lib/words/uptime";
import { IncidentCard } from "./incident-card";
import { STATUS_COLOUR, StatusShape, StatusWord } from "./status";
import { Words } from "./words";

/** Can I go now? One sentence, then the hours, then how old the word is. */
function Verdict({ board, locale }: { board: Board; locale: Locale }) {
  const words = pageWords(locale);
  const { verdict } = board;
  return (
    <section className="pb-6 pt-8">
      <h1 className="max-w-[24ch] text-balance text-banner font-bold tracking-tight" aria-live="polite">
        <StatusShape status={verdict.status} /> <Words text={verdict.text} locale={locale} />
      </h1>
      <p className="mt-3 max-w-[48ch] text-base">
        <Words text={verdict.advice} locale={locale} />
      </p>
      <p className="mt-3 text-soft">
        <b className="text-ink">
          <Words text={verdict.hours} locale={locale} />
        </b>
        {" · "}
        <span data-live="as-of">
          {board.stale
            ? words.lastTrue(dayTime(Date.parse(board.as_of), locale))
            : words.asOf(dayTime(Date.parse(board.as_of), locale))}
        </span>
        {verdict.last_word_at && <> · {words.staffSpoke(dayTime(Date.parse(verdict.last_word_at), locale))}</>}
      </p>
    </section>
  );
}

function Service({ service, locale }: { service: ServiceRow; locale: Locale }) {
  return (
    <li className="border-t border-line py-3">
      <h4 className="font-semibold">
        <a className="text-ink" href={localised(`/services/${service.slug}`, locale)}>
          <Words text={service.name} locale={locale} />
        </a>
      </h4>
      <p className="text-note text-soft">
        <StatusWord status={service.status} locale={locale} /> <Words text={service.breadth} locale={locale} />
        {!service.confirmed && <> · {pageWords(locale).unconfirmed.toLowerCase()}</>}
      </p>
    </li>
  );
}

function Location({ location, locale }: { location: LocationRow; locale: Locale }) {
  return (
    <li className="border-t border-line">
      <a
        className="flex min-h-11 items-center gap-2 py-2 text-ink no-underline"
        href={localised(`/locations/${location.slug}`, locale)}
      >
        <StatusShape status={location.status} />
        <span className="underline">
          <Words text={location.short} locale={locale} />
        </span>
        <span className={`ml-auto text-right text-note ${STATUS_COLOUR[location.status]}`}>
          {STATUS[locale][location.status].short}
        </span>
      </a>
    </li>
  );
}

function Record({ figure, locale }: { figure: Figure; locale: Locale }) {
  const words = UPTIME[locale];
  return (
    <section className="mt-8">
      <h2 className="mb-2 text-head font-semibold">{words.heading}</h2>
      <p>
        {words.overall} <Words text={uptimeText(figure)} locale={locale} />.{" "}
        <a href={localised("/methods", locale)}>{words.method}</a>
      </p>
    </section>
  );
}

/** The home page: verdict, what is wrong and why, what is planned, services, places. The live leaf renders it too. */
export function BoardView({ board, locale }: { board: Board; locale: Locale }) {
  const words = pageWords(locale);
  const ongoing = board.incidents.filter(({ phase }) => phase === "ongoing");
  const planned = board.incidents.filter(({ phase }) => phase === "planned");
  const groups = [...new Set(board.services.map(({ group }) => group))];
  return (
    <>
      {board.stale && <p className="mt-4 border-l-4 border-unavailable bg-wash p-3 font-semibold">{words.stale}</p>}
      <Verdict board={board} locale={locale} />
      {ongoing.length > 0 && (
        <section>
          <h2 className="text-head font-semibold">{words.now}</h2>
          {ongoing.map((incident) => (
            <IncidentCard key={incident.slug} incident={incident} asOf={board.stale ? null : board.as_of} locale={locale} />
          ))}
        </section>
      )}
      {planned.length > 0 && (
        <section className="mt-8">
          <h2 className="text-head font-semibold">{words.planned}</h2>
          {planned.map((incident) => (
            <IncidentCard key={incident.slug} incident={incident} asOf={board.stale ? null : board.as_of} locale={locale} />
          ))}
        </section>
      )}
      <section className="mt-8">
        <h2 className="text-head font-semibold">{words.services}</h2>
        {groups.map((group) => (
          <div key={group}>
            <h3 className="mb-1 mt-4 text-soft">{unbroken(words.groups[group] ?? group)}</h3>
            <ul className="md:grid md:grid-cols-2 md:gap-x-10">
              {board.services
                .filter((service) => service.group === group)
                .map((service) => (
                  <Service key={service.slug} service={service} locale={locale} />
                ))}
            </ul>
          </div>
        ))}
      </section>
      <section className="mt-8">
        <h2 className="mb-2 text-head font-semibold">{words.locations}</h2>
        <ul className="sm:grid sm:grid-cols-2 sm:gap-x-10 lg:grid-cols-3">
          {board.locations.map((location) => (
            <Location key={location.slug} location={location} locale={locale} />
          ))}
        </ul>
      </section>
      {board.uptime.last_90_days && <Record figure={board.uptime.last_90_days} locale={locale} />}
    </>
  );
}
