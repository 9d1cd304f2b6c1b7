import type { Examples } from "./examples";
import { DECLARED, EXPLAINED, FAULT, outageOf } from "./measured.fixtures";
import { Explained, OpenOutage, OutageLine, OutagesHere, Running, Waiting } from "./outage-lines";
import { NOW } from "./testing";

export const examples: Examples = {
  "owed something": (locale) => (
    <>
      <h2>…</h2>
      <ul>
        <OpenOutage outage={outageOf()} asOf={NOW} locale={locale} />
        <OpenOutage outage={{ ...EXPLAINED, explained_at: null }} asOf={NOW} locale={locale} />
        <OpenOutage outage={{ ...DECLARED, ended: null }} asOf={NOW} locale={locale} />
      </ul>
    </>
  ),
  "in a list": (locale) => (
    <ul>
      {[outageOf(), EXPLAINED, FAULT, DECLARED].map((outage) => (
        <OutageLine key={outage.url} outage={outage} named locale={locale} />
      ))}
    </ul>
  ),
  "those of a target": (locale) => <OutagesHere outages={[EXPLAINED]} locale={locale} />,
  "none of a target": (locale) => <OutagesHere outages={[]} locale={locale} />,
  "how it stands and how long it went on": (locale) => (
    <p>
      <Explained outage={EXPLAINED} locale={locale} /> <Running outage={EXPLAINED} asOf={NOW} locale={locale} />{" "}
      <Waiting outage={EXPLAINED} asOf={NOW} locale={locale} />
    </p>
  ),
};
