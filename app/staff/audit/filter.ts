import { z } from "zod";
import type { AuditFilter } from "@/db/read/audit";

/** What an address asks for; a part that is none of ours asks for nothing, and no database is asked for it. */
export type Asked = Record<string, string | string[] | undefined>;

const Person = z.union([z.uuid(), z.literal("house")]);
const Place = z.string().regex(/^[a-z0-9][a-z0-9-]{0,199}$/);
const Day = z.iso.date().refine((day) => day >= "2000" && day < "2101");

const read = <T>(schema: z.ZodType<T>, value: Asked[string]): T | null => schema.safeParse([value].flat()[0]).data ?? null;

export const readFilter = (asked: Asked): { filter: AuditFilter; cursor: string | null } => ({
  filter: { person: read(Person, asked.person), place: read(Place, asked.place), day: read(Day, asked.day) },
  cursor: read(z.uuid(), asked.after),
});

/** The address of the same filter, `after` a line where one is named. */
export function addressOf(path: string, filter: AuditFilter, after: string | null = null): string {
  const parts = Object.entries({ ...filter, after }).filter((part): part is [string, string] => part[1] !== null);
  return parts.length === 0 ? path : `${path}?${new URLSearchParams(parts)}`;
}
