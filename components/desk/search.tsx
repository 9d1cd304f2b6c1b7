import type { Text } from "@/lib/text";
import { SEARCH } from "@/lib/words/search";
import { day } from "@/lib/words/time";
import { Words } from "../words";

/** As many as a search answers with at most. */
const MOST = 50;

/** A form that is got, not sent: its address can be kept, and it needs no script. */
export function SearchForm({ asked }: { asked: string }) {
  return (
    <form method="get" className="filter">
      <div className="field wide">
        <label htmlFor="q">{SEARCH.field}</label>
        <p id="q-hint" className="hint">
          {SEARCH.hint}
        </p>
        <input id="q" name="q" type="search" defaultValue={asked} maxLength={200} aria-describedby="q-hint" />
      </div>
      <button type="submit" className="button primary">
        {SEARCH.go}
      </button>
    </form>
  );
}

type Results = { incidents: { slug: string; title: Text; began: number }[]; places: { address: string; name: Text }[] };

export function Found({ incidents, places }: Results) {
  if (incidents.length + places.length === 0) return <p className="lead">{SEARCH.nothing}</p>;
  return (
    <>
      {incidents.length > 0 && (
        <section>
          <h2>{SEARCH.incidents}</h2>
          <ul className="found">
            {incidents.map(({ slug, title, began }) => (
              <li key={slug}>
                <a href={`/staff/incidents/${slug}`}>
                  <Words text={title} locale="id" />
                </a>
                <span className="hint">{day(began, "id")}</span>
              </li>
            ))}
          </ul>
          {incidents.length === MOST && <p className="hint">{SEARCH.most(String(MOST))}</p>}
        </section>
      )}
      {places.length > 0 && (
        <section>
          <h2>{SEARCH.places}</h2>
          <ul className="found">
            {places.map(({ address, name }) => (
              <li key={address}>
                <a href={address}>
                  <Words text={name} locale="id" />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
