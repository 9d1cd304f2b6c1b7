import { type DeskOutage, isOwing } from "@/lib/outage-desk";
import { OUTAGE } from "@/lib/words/outage-desk";
import { targetName } from "@/lib/words/probes";
import { dayTime, duration } from "@/lib/words/time";
import { StatusShape } from "../status";
import { Words } from "../words";

type ListProps = { outages: DeskOutage[]; now: number; handles: boolean };

/** Outages, each with how long it lasts and what became of it. `handles`: who looks may settle those that ask for it. */
export function OutageList({ outages, now, handles }: ListProps) {
  return outages.map((outage) => (
    <article key={outage.slug} className="notice">
      <OutageHead outage={outage} now={now} />
      <OutageFate outage={outage} />
      <p>
        <a className="button mt-2" href={`/staff/outages/${outage.slug}`}>
          {handles && isOwing(outage) ? OUTAGE.handle : OUTAGE.see}
          <span className="sr-only">: {targetName(outage.target)}</span>
        </a>
      </p>
    </article>
  ));
}

function OutageHead({ outage, now }: { outage: DeskOutage; now: number }) {
  const { slug, target, effect, began, ended } = outage;
  const long = duration(Math.max(0, (ended ?? now) - began) / 1000, "id");
  return (
    <>
      <h3>
        <StatusShape status={effect} />{" "}
        <a href={`/staff/outages/${slug}`}>
          {targetName(target)}: {OUTAGE.effect[effect]}
        </a>
      </h3>
      <p>{ended === null ? <b>{OUTAGE.running(long)}</b> : OUTAGE.lasted(long)}</p>
      <p className="hint">{OUTAGE.began(dayTime(began, "id"))}</p>
    </>
  );
}

/** What became of it; nothing while it asks for its explanation. */
export function OutageFate({ outage: { by, fault, withdrawn } }: { outage: DeskOutage }) {
  if (withdrawn) return <p>{OUTAGE.withdrawn}</p>;
  if (fault !== null) {
    return (
      <p>
        <b>{OUTAGE.fault}</b> ({dayTime(fault.at, "id")}). {fault.reason?.id}
      </p>
    );
  }
  if (by === null) return null;
  return (
    <p className="wrap-anywhere">
      {OUTAGE.by}{" "}
      <a className="inline-block min-h-6" href={`/staff/incidents/${by.slug}`}>
        <Words text={by.title} locale="id" />
      </a>
    </p>
  );
}

/** Its moments, from the last look that was good to the first that was good again. */
export function OutageTimes({ outage: { after, began, knownAt, ended, lostSight } }: { outage: DeskOutage }) {
  const at = (ms: number) => dayTime(ms, "id");
  return (
    <ul className="lines">
      {after !== null && <li>{OUTAGE.after(at(after))}</li>}
      <li>{OUTAGE.began(at(began))}</li>
      <li>{OUTAGE.known(at(knownAt))}</li>
      {ended !== null && !lostSight && <li>{OUTAGE.ended(at(ended))}</li>}
      {lostSight && <li>{OUTAGE.lost}</li>}
    </ul>
  );
}
