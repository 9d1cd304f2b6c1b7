import { z } from "zod";
import { TextShape } from "@/lib/api";
import { FIELDS, type Field as FieldName } from "@/lib/notice-fields";

/** The shapes of `*.json` beside this file. They are checked when the catalogue is read, so a slip stops the import, not a reader. */

const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const Code = z.string().regex(/^[a-z]+(_[a-z]+)*$/);
const Sources = z.array(z.url({ protocol: /^https?$/ }));
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const Spans = z.array(z.tuple([Clock, Clock]).refine(([from, to]) => from < to));
const Week = z.strictObject({ mon: Spans, tue: Spans, wed: Spans, thu: Spans, fri: Spans, sat: Spans, sun: Spans });
const Field = z.enum(Object.keys(FIELDS) as [FieldName, ...FieldName[]]);
const Lines = z.object({ id: z.array(z.string()), en: z.array(z.string()) });

export const Kind = z.enum(["office", "district", "mall", "online", "mobile", "centre"]);

export const Service = z.strictObject({
  slug: Slug,
  group: z.enum(["ktp", "ikd", "dokumen", "kanal"]),
  name: TextShape,
  label: TextShape,
  description: TextShape,
  ifDown: TextShape.nullable(),
  dependsOn: z.array(Slug),
  offeredAt: z.array(Kind),
  enabled: z.boolean(),
  flags: z.array(
    z.enum(["off-by-default", "confirm-with-office", "external", "policy-dependent", "stage-not-counter-service", "main"]),
  ),
  sources: Sources,
});

export const System = z.strictObject({
  slug: Slug,
  name: TextShape,
  owner: z.string(),
  scope: z.enum(["national", "regency", "point"]),
  note: TextShape.nullable(),
  sources: Sources,
});

export const Hours = z.strictObject({
  slug: Slug,
  confirmed: z.boolean(),
  week: Week.nullable(),
  ramadan: Week.nullable(),
  basis: z.string(),
});

export const Location = z.strictObject({
  slug: Slug,
  kind: Kind,
  name: TextShape,
  short: TextShape,
  area: z.string().nullable(),
  regionCode: z.string().nullable(),
  /** Slug of an hours profile; null where nothing is known of them. */
  hours: Slug.nullable(),
  /** `all`: every service that is offered at this kind of place. */
  offers: z.union([z.literal("all"), z.array(Slug)]),
  enabled: z.boolean(),
  unconfirmed: z.array(z.string()),
  sources: Sources,
});

export const Cause = z.strictObject({
  code: Code,
  label: TextShape,
  line: TextShape,
  owner: z.string(),
  typicallyAffects: z.array(z.union([Slug, z.literal("*")])),
  sources: Sources,
});

export const Template = z.strictObject({
  code: Code,
  kind: z.enum(["outage", "pause", "check", "notice", "claim"]),
  cause: Code.nullable(),
  effect: z.enum(["disrupted", "unavailable", "paused"]).nullable(),
  title: TextShape,
  body: Lines,
  actions: Lines,
  required: z.array(Field),
  doNotWrite: z.array(z.string()),
});

export const HolidayYear = z.strictObject({
  year: z.number().int(),
  decree: z.string(),
  complete: z.boolean(),
  note: z.string().optional(),
  sources: Sources,
  days: z.array(z.strictObject({ day: z.iso.date(), kind: z.enum(["national", "joint_leave"]), name: z.string() })),
});

export const Term = z.strictObject({
  kind: z.enum(["status", "incident_state", "basis", "evidence_level", "office_position", "claim_overall"]),
  code: Code,
  label: TextShape,
  meaning: TextShape.nullable(),
});
