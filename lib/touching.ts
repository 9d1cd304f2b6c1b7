import type { Incident } from "./api";

/** What the page of a service or a place says of incidents that can still change. */
export const incidentsOf = (views: Incident[], room: "services" | "locations", slug: string) =>
  views
    .filter(({ scope }) => scope[room].some((each) => each.slug === slug))
    .map(({ slug, title, effect, phase, began, ended }) => ({ slug, title, effect, phase, began, ended }));
