import { z } from "zod";
import { Basis, Counts, Instant, Named, Sample, Status, TextShape } from "./shared";
import { Uptime } from "./uptime";

export const ServiceRow = z.object({
  slug: z.string(),
  /** False: whether and how the office offers it is not confirmed by the office. */
  confirmed: z.boolean(),
  group: z.string(),
  name: TextShape,
  label: TextShape,
  status: Status,
  announced: z.boolean(),
  /** The breadth in words: "di 3 dari 30 lokasi". */
  breadth: TextShape,
  counts: Counts,
  of: z.number().int(),
  /** Changes when anything the service's page says changes. */
  revision: z.string(),
});
export type ServiceRow = z.infer<typeof ServiceRow>;

/** The official code of the place's district ("36.03.17"); null for what is no district. */
const RegionCode = z.string().nullable();

export const LocationRow = z.object({
  slug: z.string(),
  kind: z.enum(["office", "district", "mall", "online", "mobile", "centre"]),
  name: TextShape,
  /** A short name for lists: "Curug". */
  short: TextShape,
  region_code: RegionCode,
  status: Status,
  announced: z.boolean(),
  breadth: TextShape,
  /** "Buka sampai 16.00 WIB", "Tutup, buka lagi Senin 08.00 WIB", "Jam layanan belum diketahui". */
  hours: TextShape,
  last_confirmed_at: Instant.nullable(),
  /** Changes when anything the location's page says changes. */
  revision: z.string(),
});
export type LocationRow = z.infer<typeof LocationRow>;

/** One service at one location, as the location page shows it. */
export const OfferingRow = z.object({
  service: Named,
  label: TextShape,
  status: Status,
  announced: z.boolean(),
  basis: Basis,
  /** Since when, or of when, that word is; null where nobody has spoken. */
  since: Instant.nullable(),
  incident: z.string().nullable(),
  if_down: TextShape.nullable(),
  /** The hours this service keeps here, where they are not those of the place. */
  own_hours: TextShape.nullable(),
});
export type OfferingRow = z.infer<typeof OfferingRow>;

/** A place where a service is operational now, and of when that word is. */
export const Elsewhere = Named.extend({ since: Instant });
export type Elsewhere = z.infer<typeof Elsewhere>;

/** How much is left: a number, or a word where nobody counts. None is always `out`, never 0. */
export const Left = z.union([z.number().int().min(1).max(999_999_999), z.enum(["enough", "out"])]);
export type Left = z.infer<typeof Left>;

/** Told by staff at `at`; not to be believed from `valid_until` on, the end of that WIB day. */
export const Report = z.object({ left: Left, at: Instant, valid_until: Instant });
export type Report = z.infer<typeof Report>;

/** What a location's page says: `/api/v1/locations.json` holds one for every location. */
export const LocationView = z.object({
  row: LocationRow,
  offerings: z.array(OfferingRow),
  /** Of each service in trouble here: where it is operational, the nearest first, at most three. Left out where that is nowhere. */
  alternatives: z.array(z.object({ service: Named, places: z.array(Elsewhere).min(1).max(3) })),
  not_offered: z.array(Named),
  /** Card blanks there, and how many more may queue today. Null: nobody has said today, which says nothing. */
  reports: z.object({ blanks: Report.nullable(), quota: Report.nullable() }),
  uptime: Uptime,
});
export type LocationView = z.infer<typeof LocationView>;

export const LocationList = z.object({
  sample: Sample,
  as_of: Instant,
  valid_until: Instant,
  stale: z.boolean(),
  locations: z.array(LocationView),
});
export type LocationList = z.infer<typeof LocationList>;

/** A place that offers the service, as the service's page shows it. */
export const PlaceRow = z.object({
  location: Named,
  region_code: RegionCode,
  status: Status,
  announced: z.boolean(),
  basis: Basis,
  /** Since when, or of when, that word is; null where nobody has spoken. */
  since: Instant.nullable(),
  incident: z.string().nullable(),
  /** The hours this service keeps there, where they are not those of the place. */
  own_hours: TextShape.nullable(),
});
export type PlaceRow = z.infer<typeof PlaceRow>;

/** What a service's page says: `/api/v1/services.json` holds one for every service. */
export const ServiceView = z.object({
  row: ServiceRow,
  /** What to do instead; null unless it is in trouble somewhere. */
  if_down: TextShape.nullable(),
  places: z.array(PlaceRow),
  uptime: Uptime,
});
export type ServiceView = z.infer<typeof ServiceView>;

export const ServiceList = z.object({
  sample: Sample,
  as_of: Instant,
  valid_until: Instant,
  stale: z.boolean(),
  services: z.array(ServiceView),
});
export type ServiceList = z.infer<typeof ServiceList>;
