import type { Incident } from "@/lib/api";
import { DESK } from "@/lib/words/desk";
import { dayTime } from "@/lib/words/time";
import { StatusShape } from "../status";
import { Words } from "../words";

/** What is open or planned, each with its two next actions. */
export function Notices({ title, incidents, empty }: { title: string; incidents: Incident[]; empty?: string }) {
  return (
    <section>
      <h2>{title}</h2>
      {incidents.length === 0 && <p className="lead">{empty}</p>}
      {incidents.map((incident) => (
        <Notice key={incident.slug} incident={incident} />
      ))}
    </section>
  );
}

function Notice({ incident }: { incident: Incident }) {
  const { next_update_by: next, expected_end: end } = incident;
  const address = `/staff/incidents/${incident.slug}`;
  return (
    <article className="notice">
      <h3>
        <StatusShape status={incident.effect ?? "unknown"} />{" "}
        <a href={address}>
          <Words text={incident.title} locale="id" />
        </a>
      </h3>
      <p className="hint">
        <Words text={incident.scope.text} locale="id" />
      </p>
      <dl className="times">
        <Time term={DESK.since} at={incident.began.earliest} />
        {end && <Time term={DESK.until} at={end} />}
        {next && <Time term={DESK.nextUpdate} at={next} />}
      </dl>
      <div className="pair">
        <a className="button" href={`${address}#update`}>
          {DESK.update}
        </a>
        {incident.phase === "planned" ? (
          <a className="button" href={`${address}#cancel`}>
            {DESK.cancel}
          </a>
        ) : (
          <a className="button" href={`${address}#resolve`}>
            {DESK.resolve}
          </a>
        )}
      </div>
    </article>
  );
}

function Time({ term, at }: { term: string; at: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <time dateTime={at}>{dayTime(Date.parse(at), "id")}</time>
      </dd>
    </div>
  );
}
