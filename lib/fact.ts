import type { Deed } from "./register/entry";

/** What staff do with a probe; `looked`: they looked themselves, and said what they saw. */
export type ProbeVerb = "probe.made" | "probe.changed" | "probe.paused" | "probe.resumed" | "probe.ended" | "probe.looked";

/** What happened, as the press and later mail need to know it. One per accepted change. */
export type Fact =
  | {
      verb:
        | "incident.posted"
        | "incident.updated"
        | "incident.resolved"
        | "incident.answered"
        | "incident.cancelled"
        | "incident.retracted"
        | "incident.merged"
        | "incident.split"
        | "update.corrected"
        | "update.retracted"
        | "answer.approved"
        | "answer.declined"
        | "incident.backfilled"
        | "incident.scheduled"
        | "incident.begun"
        | "incident.progressed";
      incident: string;
      /** Another whose page says something else now. */
      also?: string;
    }
  /** An entry of the register by its address, its newest revision, and the addresses of what is linked with it. */
  | {
      verb: `entry.${Deed}`;
      entry: string;
      revision: number;
      also: string[];
      /** Addresses of the documents it names. Left out: it was recorded before there were any. */
      documents?: string[];
    }
  /** A document by its hash; public only where an entry names it. */
  | { verb: "document.added"; document: string }
  /** `also`: the addresses that showed it. */
  | { verb: "document.withdrawn"; document: string; also: string[] }
  | { verb: "location.confirmed" | "location.reported"; location: string }
  | { verb: "incidents.imported" }
  /** Null: every location. */
  | { verb: "hours.changed" | "hours.withdrawn" | "hours.corrected"; place: string | null }
  | { verb: "holidays.entered" | "week.changed" }
  | { verb: "series.planned" | "series.changed" | "series.ended"; series: string }
  | { verb: "template.written" | "template.retired"; template: string }
  | { verb: ProbeVerb; probe: string }
  /** What is measured became another: the probes that saw it and the outages that began, changed or ended with it, by address. */
  | { verb: "measured.turned"; probes: string[]; outages: string[] }
  /** `by`: the incident that tells of it. */
  | { verb: "outage.explained"; outage: string; by: string }
  | { verb: "outage.faulted"; outage: string }
  | { verb: "office.adopted" }
  | { verb: "rules.changed" }
  | { verb: "catalogue.imported" };
