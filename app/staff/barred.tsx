import { DESK } from "@/lib/words/desk";
import { PEOPLE } from "@/lib/words/people";
import { readPerson } from "./session";

/** In place of a page that is of no use to the role of who asks; what its verbs would refuse they refuse anyhow. */
export async function Barred() {
  const person = await readPerson();
  return (
    <main className="narrow">
      <h1>{DESK.barred}</h1>
      {person && <p className="lead">{DESK.barredAbout(PEOPLE.roles[person.role])}</p>}
      <a className="button wide" href="/staff">
        {DESK.back}
      </a>
    </main>
  );
}
