import { one, type Values } from "@/components/desk/form-state";
import { isSaid, type Reports } from "@/db/write/report-location";
import { Left } from "@/lib/api";
import { formReader, type Parsed } from "../fields";

/** What a screen of the round says: what is working, and what stood there and is not (`broken`). `tapped`: epoch ms; null: now. */
export type Round = { location: string; services: string[]; broken: string[]; reports: Reports; tapped: number | null };

export function parseRound(values: Values): Parsed<Round> {
  const form = formReader(values);
  const services = form.chosen("services");
  const broken = form.chosen("offered").filter((slug) => /^[a-z0-9-]+$/.test(slug) && !services.includes(slug));
  const reports: Reports = { blanks: left("blanks", ["enough"]), quota: left("quota", []) };
  const said = services.length + broken.length > 0 || isSaid(reports) || form.refusals.length > 0;
  if (!said) form.refuse("blanks", "nothing_said");
  return form.done({ location: form.slug("location"), services, broken, reports, tapped: tappedAt(one(values, "tapped")) });

  function left<T extends "enough">(name: "blanks" | "quota", words: readonly T[]): T | "out" | number | null {
    const choice = form.choice(`${name}.choice`, ["unsaid", "out", "count", ...words], "unsaid");
    if (choice === "unsaid") return null;
    if (choice !== "count") return choice as T | "out";
    const field = `${name}.count`;
    const count = form.count(field, field);
    if (count !== null && !Left.safeParse(count).success) form.refuse(field, "left_out_of_range");
    if (count === null && !form.refusals.some((refusal) => refusal.field === field)) form.refuse(field, "left_required");
    return count;
  }
}

const tappedAt = (value: string): number | null => (/^\d{1,15}$/.test(value) ? Number(value) : null);

/** Where what is broken is told, its scope filled in. `saved`: the number under which the rest was saved. */
export function troubleAt({ location, broken }: Pick<Round, "location" | "broken">, saved?: number): string {
  const query = new URLSearchParams({ services: broken.join(","), ...(saved !== undefined && { saved: String(saved) }) });
  return `/staff/round/${location}/trouble?${query}`;
}
