import type { Fact } from "./fact";

/** What the desk's people are: each may do what those before it may, but an operator only for a place of their own. */
export const ROLES = ["operator", "editor", "approver", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** What changes who may do what. It is the desk's own matter: an audit line, and nothing for the public. */
export const PEOPLE_ACTS = ["person.invited", "person.changed", "person.ended", "person.reset", "duty.changed"] as const;
export type PeopleAct = (typeof PEOPLE_ACTS)[number];

/** What only the house itself does, as it is set up or as somebody once planned. */
export type HouseAct = "catalogue.imported" | "incident.scheduled" | "measured.turned" | ArchiveAct;
/** What comes from the press archive as the house is set up. */
export type ArchiveAct = "incident.archived" | "entry.archived";
export type Act = Exclude<Fact["verb"], HouseAct> | PeopleAct;

/** How far somebody may go: everywhere, or at one place. */
export type Reach = "everywhere" | { place: string };

const anybody: readonly Role[] = ROLES;
const editors: readonly Role[] = ["editor", "approver", "administrator"];
const approvers: readonly Role[] = ["approver", "administrator"];
const administrators: readonly Role[] = ["administrator"];

/** Who may do what. The only such list: pages ask it what to offer, verbs ask it what to accept. */
export const MAY: Record<Act, readonly Role[]> = {
  "location.confirmed": anybody,
  "location.reported": anybody,
  "incident.posted": anybody,
  "incident.updated": anybody,
  "incident.begun": anybody,
  "incident.progressed": anybody,
  "incident.resolved": anybody,
  "incident.cancelled": anybody,
  "incident.retracted": anybody,
  "incident.merged": editors,
  "incident.split": editors,
  "update.corrected": anybody,
  "update.retracted": anybody,
  "hours.changed": anybody,
  "hours.withdrawn": anybody,
  /** Of days that are past, which counts them anew. */
  "hours.corrected": editors,
  "holidays.entered": editors,
  "week.changed": editors,
  "series.planned": anybody,
  "series.changed": anybody,
  "series.ended": anybody,
  "template.written": editors,
  "template.retired": editors,
  "incident.answered": editors,
  "incident.backfilled": editors,
  "incidents.imported": administrators,
  "entry.posted": editors,
  "entry.revised": editors,
  "entry.corrected": editors,
  "entry.retracted": editors,
  "entry.restored": editors,
  "document.added": editors,
  "document.withdrawn": editors,
  "answer.approved": approvers,
  /** Also by whom it was proposed; only approvers turn down what is another's. */
  "answer.declined": editors,
  /** A probe has the site call whatever address it names. */
  "probe.made": administrators,
  "probe.changed": administrators,
  "probe.ended": administrators,
  "probe.paused": editors,
  "probe.resumed": editors,
  "probe.looked": editors,
  "outage.explained": editors,
  "outage.faulted": editors,
  "office.adopted": administrators,
  "rules.changed": administrators,
  "person.invited": administrators,
  "person.changed": administrators,
  "person.ended": administrators,
  "person.reset": administrators,
  "duty.changed": administrators,
};

export const may = (role: Role, act: Act): boolean => MAY[act].includes(role);

/** How far a person of `role` may do `act`; null: not at all. `place`: an operator's own, by id; without one nothing is theirs. */
export function reachOf(role: Role, place: string | null, act: Act): Reach | null {
  if (!may(role, act)) return null;
  if (role !== "operator") return "everywhere";
  return place === null ? null : { place };
}

/** What is left of a reach for somebody who is further held to one place, by id; null: nothing. Without one nothing is taken away. */
export function narrowed(reach: Reach, place: string | null): Reach | null {
  if (place === null) return reach;
  return reach === "everywhere" || reach.place === place ? { place } : null;
}

/** Whether what was touched, ids of places or everything, lies within reach. Nothing named is everything. */
export function within(reach: Reach, touched: readonly string[] | "everywhere"): boolean {
  if (reach === "everywhere") return true;
  return touched !== "everywhere" && touched.length > 0 && touched.every((place) => place === reach.place);
}
