import { DESK } from "@/lib/words/desk";
import { TEMPLATES } from "@/lib/words/templates";

/** Where a notice begins: what is needed most, and the others behind it. `query`: what its form opens with. */
export function Starts({ query = "" }: { query?: string }) {
  return (
    <>
      <Links often query={query} />
      <details>
        <summary>{DESK.otherNotices}</summary>
        <Links often={false} query={query} />
      </details>
    </>
  );
}

function Links({ often, query }: { often: boolean; query: string }) {
  return (
    <ul className="starts">
      {Object.entries(TEMPLATES)
        .filter(([, words]) => words.often === often)
        .map(([code, { button, about }]) => (
          <li key={code}>
            <a className="button wide" href={`/staff/new/${code}${query}`}>
              <b>{button}</b>
              <small>{about}</small>
            </a>
          </li>
        ))}
    </ul>
  );
}
