import type { Answer, Desk } from "./desk";

type Extra = Record<string, string | string[]>;

const PUBLISH = { name: "intent", value: "publish" };

/** What a desk form answers to an accepted post: the number of its fact, and when (epoch ms) the request was sent. */
export type Posted = { seq: number; sentAt: number; answer: Answer };

async function publish(desk: Desk, page: Answer, values: Extra): Promise<Posted> {
  const sentAt = Date.now();
  return accepted(await desk.submit(page, values, PUBLISH), sentAt);
}

function accepted(answer: Answer, sentAt: number): Posted {
  const seq = Number(answer.path.match(/^\/staff\/posted\/(\d+)/)?.[1]);
  if (!Number.isInteger(seq)) throw new Error(`Not accepted: ${answer.status} ${answer.path}\n${problemsOf(answer).join("\n")}`);
  return { seq, sentAt, answer };
}

/** The sentences with which a form came back. */
export function problemsOf(answer: Answer): string[] {
  return [...answer.html.matchAll(/<a href="#[^"]*">([^<]*)<\/a>/g)].map(([, sentence = ""]) => sentence);
}

/** Card printing stopped now at one place by a backup; the words make each notice different. */
export async function postPause(desk: Desk, orderedBy: string, extra: Extra = {}): Promise<Posted> {
  const page = await desk.open("/staff/new/backup_ordered");
  return publish(desk, page, {
    "scope.services": "ktp-pencetakan",
    "scope.locations": "kec-curug",
    "nextUpdateBy.choice": soonest(page),
    "fields.ordered_by": orderedBy,
    ...extra,
  });
}

/** The national system is down: it touches every service that depends on it, everywhere. */
export async function postNational(desk: Desk, reportedTo: string): Promise<Posted> {
  const page = await desk.open("/staff/new/national_fault");
  return publish(desk, page, { "nextUpdateBy.choice": soonest(page), "fields.reported_to": reportedTo });
}

/** Plans card printing to stop at one place again and again, by what `extra` says. */
export async function planSeries(desk: Desk, extra: Extra = {}): Promise<Answer> {
  const page = await desk.open("/staff/series/backup_ordered");
  const given = { weekday: "2", nth: "2", begins: "13.00", minutes: "90", "fields.ordered_by": "Ditjen Dukcapil" };
  const touched = { "scope.services": "ktp-pencetakan", "scope.locations": "kec-curug" };
  return desk.submit(page, { ...touched, ...given, ...extra }, PUBLISH);
}

/** The form's first preset for the next update. */
export function soonest(page: Answer): string {
  const preset = page.html.match(/name="nextUpdateBy\.choice"[^>]*value="(\d{4}[^"]+)"/)?.[1];
  if (!preset) throw new Error("The form offers no time for the next update.");
  return preset;
}

/** Ends an incident now, vouching for its services. */
export async function endIncident(desk: Desk, slug: string): Promise<Posted> {
  const page = await desk.open(`/staff/incidents/${slug}`);
  const sentAt = Date.now();
  const answer = await desk.submit(page, { working: "yes", "end.body": "Sudah berjalan lagi." });
  return accepted(answer, sentAt);
}

/** The public name of the incident that a post made. */
export function slugOf({ answer }: Posted): string {
  const slug = answer.html.match(/\/incidents\/([a-z0-9-]+)"/)?.[1];
  if (!slug) throw new Error(`${answer.path} names no incident.`);
  return slug;
}
