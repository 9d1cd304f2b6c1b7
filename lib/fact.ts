import type { Deed } from "./register/entry";

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
  | { verb: "office.adopted" }
  | { verb: "rules.changed" }
  | { verb: "catalogue.imported" };
