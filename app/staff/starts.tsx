import type { Offered } from "@/db/read/templates";
import { DESK } from "@/lib/words/desk";

/** Where a notice begins: what is needed most and what the office wrote itself, the others behind it. `query`: what its form opens with. */
export function Starts({ templates, query = "" }: { templates: Offered[]; query?: string }) {
  const near = ({ words, own }: Offered) => words.often || own !== null;
  return (
    <>
      <Links templates={templates.filter(near)} query={query} />
      <details>
        <summary>{DESK.otherNotices}</summary>
        <Links templates={templates.filter((each) => !near(each))} query={query} />
      </details>
    </>
  );
}

function Links({ templates, query }: { templates: Offered[]; query: string }) {
  return (
    <ul className="starts">
      {templates.map(({ code, words: { button, about } }) => (
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
