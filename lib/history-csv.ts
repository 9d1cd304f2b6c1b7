import { stringify } from "csv-stringify/sync";
import type { Incident } from "./api";

const COLUMNS = {
  sample: (_, sample) => String(sample),
  slug: (one) => one.slug,
  url: (one) => one.url,
  kind: (one) => one.kind,
  effect: (one) => one.effect,
  phase: (one) => one.phase,
  announced: (one) => String(one.announced),
  origin: (one) => one.origin,
  title_id: (one) => one.title.id,
  title_en: (one) => one.title.en,
  cause: (one) => one.cause?.code,
  published_at: (one) => one.published_at,
  entered_at: (one) => one.entered_at,
  began_earliest: (one) => one.began.earliest,
  began_latest: (one) => one.began.latest,
  ended_earliest: (one) => one.ended?.earliest,
  ended_latest: (one) => one.ended?.latest,
  elapsed_seconds_min: (one) => String(one.elapsed_seconds.min),
  elapsed_seconds_max: (one) => String(one.elapsed_seconds.max),
  open_seconds_min: (one) => one.open_seconds && String(one.open_seconds.min),
  open_seconds_max: (one) => one.open_seconds && String(one.open_seconds.max),
  hours_confirmed: (one) => one.open_seconds && String(one.open_seconds.hours_confirmed),
  services: (one) => one.scope.services.map(({ slug }) => slug).join(" "),
  locations: (one) => one.scope.locations.map(({ slug }) => slug).join(" "),
  systems: (one) => one.scope.systems.map(({ slug }) => slug).join(" "),
  attack: (one) => one.attack.finding,
  data: (one) => one.data.finding,
} satisfies Record<string, (incident: Incident, sample: boolean) => string | null | undefined>;

/**
 * The incidents as CSV (RFC 4180, UTF-8): a line of names, then a line each. Times are UTC, durations seconds, what is not
 * known is empty, and in a sample every line says that it is one. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function historyCsv(incidents: Incident[], sample: boolean): string {
  const rows = incidents.map((one) => Object.values(COLUMNS).map((cell) => cell(one, sample) ?? ""));
  return stringify([Object.keys(COLUMNS), ...rows], { record_delimiter: "windows", escape_formulas: true });
}
