import { DESK } from "@/lib/words/desk";

/** The desk while the database does not answer; complete without JavaScript. */
export function Broken() {
  return (
    <main className="narrow">
      <h1>{DESK.broken}</h1>
      <p className="lead">{DESK.brokenAbout}</p>
      <a className="button" href="?">
        {DESK.retry}
      </a>
    </main>
  );
}
