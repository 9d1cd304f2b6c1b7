import type { Beat } from "@/lib/measurement";
import type { SeenLook, SeenTurn, WholeProbe } from "@/lib/probe/desk";
import { isLookedAt, type Pace, type Settings } from "@/lib/probe/settings";
import { group } from "@/lib/status";
import { OUTAGE } from "@/lib/words/outage-desk";
import { KINDS, OUTCOME_SAYS, PROBES, targetText } from "@/lib/words/probes";
import { clock, day, dayTime } from "@/lib/words/time";
import { VerdictWord } from "./probe-words";

const { fields: LABEL, said: SAID } = PROBES;
const number = (n: number) => n.toLocaleString("id");

type Kept = Pick<WholeProbe, "settings" | "pace" | "target" | "effect" | "vouches">;

/** How a probe looks, and what follows from it. */
export function ProbeSettings({ settings, pace, target, effect, vouches }: Kept) {
  const rows: [string, string][] = [
    [PROBES.kind, KINDS[settings.kind].name],
    [LABEL.target, targetText(target)],
    ...lookedAt(settings),
    ...(target.kind === "protection" ? [] : [[LABEL.effect, OUTAGE.effect[effect]] satisfies [string, string]]),
    ...(vouches ? [[LABEL.vouches, PROBES.vouched] satisfies [string, string]] : []),
    [PROBES.pace, paceText(settings, pace)],
  ];
  return (
    <dl className="times">
      {rows.map(([term, said]) => (
        <div key={term}>
          <dt>{term}:</dt>
          <dd className="wrap-anywhere">{said}</dd>
        </div>
      ))}
    </dl>
  );
}

function lookedAt(settings: Settings): [string, string][] {
  switch (settings.kind) {
    case "http": {
      const { url, method, status, text, json, certificateDays } = settings;
      return [
        [LABEL.url, `${method} ${url}`],
        ...(status.length > 0 ? [[LABEL.status, status.join(", ")] satisfies [string, string]] : []),
        ...(text === null ? [] : [[LABEL.text, text] satisfies [string, string]]),
        ...(json === null ? [] : [[LABEL.jsonPath, `${json.path} = ${json.equals}`] satisfies [string, string]]),
        ...daysOf(certificateDays),
      ];
    }
    case "tcp":
      return [[LABEL.host, `${settings.host}, ${LABEL.port} ${settings.port}`]];
    case "tls":
      return [[LABEL.host, `${settings.host}, ${LABEL.port} ${settings.port}`], ...daysOf(settings.certificateDays)];
    case "dns": {
      const { host, type, expect } = settings;
      return [
        [LABEL.host, `${host}, ${type}`],
        ...(expect.length > 0 ? [[LABEL.expect, expect.join(", ")] satisfies [string, string]] : []),
      ];
    }
    case "closed_port": {
      const { host, port, family } = settings;
      return [
        [LABEL.host, `${host}, ${LABEL.port} ${port}`],
        [LABEL.family, PROBES.families[family === null ? "any" : family === 4 ? "4" : "6"]],
      ];
    }
    case "heartbeat":
    case "manual":
      return [];
  }
}

const daysOf = (days: number | null): [string, string][] => (days === null ? [] : [[LABEL.certificateDays, String(days)]]);

function paceText(settings: Settings, { everySeconds, timeoutMs, slowMs, failAfter, recoverAfter }: Pace): string {
  const looks = isLookedAt(settings.kind);
  return [
    SAID.every(everySeconds),
    ...(settings.kind === "heartbeat" ? [SAID.grace(settings.graceSeconds)] : []),
    ...(looks ? [SAID.patience(timeoutMs)] : []),
    ...(looks && slowMs !== null ? [SAID.slow(slowMs)] : []),
    SAID.believed(failAfter, recoverAfter),
  ].join("; ");
}

/** The newest results by their day, each with its time, what it came to, and what was noted of it. */
export function ProbeResults({ results }: { results: SeenLook[] }) {
  if (results.length === 0) return <p>{PROBES.historyNone}</p>;
  const days = group(results, ({ at }) => [day(at, "id")]);
  return [...days].map(([on, own]) => (
    <section key={on} className="group">
      <h3>{on}</h3>
      <ul className="audit">
        {own.map(({ at, outcome, ms, detail }) => (
          <li key={at}>
            <time dateTime={new Date(at).toISOString()}>{clock(at, "id")}</time>
            <span className="wrap-anywhere">
              {OUTCOME_SAYS[outcome]}
              {ms !== null && `, ${PROBES.took(number(ms))}`}
              {detail && <small className="block">{detail}</small>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** What was believed, from when on, and what showed it. */
export function ProbeTurns({ turns }: { turns: SeenTurn[] }) {
  if (turns.length === 0) return <p>{PROBES.turnsNone}</p>;
  return (
    <ul className="found">
      {turns.map(({ verdict, from, knownAt, outcome }) => (
        <li key={from}>
          <span className="block">
            <VerdictWord verdict={verdict} /> {PROBES.since(dayTime(from, "id"))}
          </span>
          <span className="hint">
            {OUTCOME_SAYS[outcome]}; {PROBES.knownAt(dayTime(knownAt, "id"))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What a machine said with its heartbeats. */
export function ProbeBeats({ beats }: { beats: Beat[] }) {
  const told = beats.filter(({ done, note }) => done !== null || note !== null);
  if (told.length === 0) return null;
  return (
    <section>
      <h2>{PROBES.beats}</h2>
      <ul className="found">
        {told.map(({ at, done, total, note }) => (
          <li key={at}>
            <span className="block wrap-anywhere">
              {done !== null && <b>{total === null ? number(done) : PROBES.progress(number(done), number(total))}</b>} {note}
            </span>
            <span className="hint">{dayTime(at, "id")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
