import { z } from "zod";

/** Ordered worst first is `SEVERITY` in `lib/severity.ts`; this is only the set of the words. */
export const Status = z.enum(["operational", "disrupted", "unavailable", "paused", "closed", "unknown", "not_offered"]);
export type Status = z.infer<typeof Status>;

/** Who says so. `none`: nobody has spoken. */
export const Basis = z.enum(["staff", "measured", "centre", "hours", "archive", "none"]);
export type Basis = z.infer<typeof Basis>;

export const TextShape = z.object({ id: z.string(), en: z.string().nullable() });
export const Instant = z.iso.datetime();

/** A moment known only roughly keeps its bounds and the words it was told in ("siang"). Exact: earliest = latest, words null. */
export const Moment = z.object({ earliest: Instant, latest: Instant, words: TextShape.nullable() });
export type Moment = z.infer<typeof Moment>;

/** The office as the public may reach it. Lines are as staff wrote them; null where they wrote none. */
export const Office = z.object({
  name: TextShape,
  address: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** Where to answer what this site says of somebody: the right of reply. */
  reply_to: z.string().nullable(),
  /** Who may speak for the office here, by name and role. */
  speakers: z.array(z.object({ name: z.string(), role: z.string() })),
});
export type Office = z.infer<typeof Office>;

/** What every page says of the installation itself. */
export const Installation = z.object({
  /** False until the office has adopted this installation. */
  adopted: z.boolean(),
  office: Office.nullable(),
  /** True: made-up events for showing and learning; nothing here is the state of any office. Never changes. */
  sample: z.boolean(),
  /** True: a denial or confirmation of an attack is published only when a second person approved it. */
  two_persons: z.boolean(),
});
export type Installation = z.infer<typeof Installation>;

/** How many of the offerings of a service, or of a location, are in each status; a status none is in is left out. */
export const Counts = z.partialRecord(Status, z.number().int().nonnegative());
export type Counts = z.infer<typeof Counts>;

/** Stands at the top of every answer. True: made-up events, not the state of any office. */
export const Sample = z.boolean();

export const Named = z.object({ slug: z.string(), name: TextShape });
