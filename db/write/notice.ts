import { eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { type Place, readCatalogue } from "@/db/read/catalogue";
import { Refused } from "@/db/refused";
import { system, template } from "@/db/schema";
import type { Answer } from "@/lib/api";
import { type AnswerInput, composeNotice, type Names, type NoticeInput, type NoticeTemplate, scopeAsked } from "@/lib/notice";
import type { Refusal } from "@/lib/refusal";
import { wibDay } from "@/lib/time";

/** What a notice comes to: the words it says and the offerings or system it touches. Throws Refused with every reason at once. */
export async function resolveNotice(db: Db | Tx, input: NoticeInput, now: number) {
  const [form] = await db.select().from(template).where(eq(template.code, input.template));
  if (!form) throw new Refused([{ field: "template", code: "template_unknown" }]);
  const place = await readCatalogue(db);
  const scope = "system" in input.scope ? await resolveSystem(db, input.scope.system, place) : byAsked(form, input.scope, place);
  const composed = composeNotice(form, input, scope.names, now);
  // With a faulty scope nothing is touched, and the words would blame what was chosen well.
  const further = composed.ok ? [] : composed.refusals;
  const refusals = [
    ...scope.refusals,
    ...further.filter(({ field }) => scope.refusals.length === 0 || !field.startsWith("scope.")),
  ];
  if (refusals.length > 0 || !composed.ok) throw new Refused(refusals);
  return { form, composed, offerings: scope.offerings, systemId: scope.systemId, systems: scope.systems, span: spanOf(input) };
}

/** Without an effect no service is named: what is offered at the places is meant, or nothing at all. */
function byAsked(form: NoticeTemplate, scope: { services: string[]; locations: string[] }, place: Place) {
  const asked = scopeAsked(form);
  if (asked === "both") return resolveOfferings(scope, place);
  const names: Names = { services: [], locations: [], everywhere: null, system: null };
  if (asked === "nothing") return { refusals: [], offerings: [], systemId: null, systems: [] as string[], names };
  const there = place.offerings.filter(({ location }) => scope.locations.includes(location)).map(({ service }) => service);
  const resolved = resolveOfferings({ services: [...new Set(there)], locations: scope.locations }, place);
  return { ...resolved, refusals: resolved.refusals.filter(({ field }) => field === "scope.locations") };
}

/** The offerings of some services at some places, what they are called, and what is wrong with the choice. */
export function resolveOfferings(scope: { services: string[]; locations: string[] }, place: Place) {
  const services = place.services.filter(({ slug }) => scope.services.includes(slug));
  const locations = place.locations.filter(({ slug }) => scope.locations.includes(slug));
  const refusals: Refusal[] = [];
  if (services.length === 0 || services.length < new Set(scope.services).size)
    refusals.push({ field: "scope.services", code: "no_service" });
  if (locations.length === 0 || locations.length < new Set(scope.locations).size)
    refusals.push({ field: "scope.locations", code: "no_location" });
  const offerings = place.offerings.filter(
    (each) => scope.services.includes(each.service) && scope.locations.includes(each.location),
  );
  // The words name what is really touched: a service ticked but offered at none of the places is not in them.
  const touched = (key: "service" | "location", slug: string) => offerings.some((each) => each[key] === slug);
  if (refusals.length === 0 && offerings.length === 0) refusals.push({ field: "scope.locations", code: "not_offered_there" });
  const offeredAt = new Set(place.offerings.filter((each) => scope.services.includes(each.service)).map((each) => each.location))
    .size;
  const names = {
    services: services.filter(({ slug }) => touched("service", slug)).map(({ label }) => label),
    locations: locations.filter(({ slug }) => touched("location", slug)).map(({ short }) => short),
    everywhere: locations.length === offeredAt ? offeredAt : null,
    system: null,
  };
  return { refusals, offerings: offerings.map(({ id }) => id), systemId: null, systems: [] as string[], names };
}

async function resolveSystem(db: Db | Tx, slug: string, place: Place) {
  const [row] = await db.select().from(system).where(eq(system.slug, slug));
  const reach = place.offerings.filter((each) => each.systems.includes(slug));
  const refusals: Refusal[] = row ? [] : [{ field: "scope.system", code: "no_service" }];
  const at = place.locations.filter((each) => reach.some((offering) => offering.location === each.slug));
  const names = {
    services: place.services.filter((each) => reach.some((offering) => offering.service === each.slug)).map(({ label }) => label),
    locations: at.map(({ short }) => short),
    everywhere: at.length,
    system: row?.name ?? null,
  };
  return { refusals, offerings: [] as string[], systemId: row?.id ?? null, systems: [slug], names };
}

/** When it began or begins, and the announced end that the clock keeps. Epoch ms. */
export function spanOf({ timing }: NoticeInput) {
  return timing.when === "ahead"
    ? { began: timing.begins, plannedEnd: timing.ends, endsByHand: timing.byHand ?? false, waits: timing.waits ?? false }
    : { began: timing.began, plannedEnd: null, endsByHand: false, waits: false };
}

/** An answer as it is stored and shown: a time instead of epoch ms. */
export function toAnswer(input: AnswerInput): Answer {
  return {
    finding: input.finding,
    by: input.by,
    what: input.what,
    at: input.at === null ? null : new Date(input.at).toISOString(),
  };
}

/** The public address of a new incident: its WIB day, its template and a part of its id that tells two of a day apart. */
export function slugOf(began: number, templateWords: string, id: string): string {
  return `${wibDay(began)}-${templateWords}-${id.slice(-6)}`;
}
