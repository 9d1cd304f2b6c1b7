import { reachOf } from "@/lib/roles";
import type { Person } from "../session";

/** Whether the place, by slug, is one of whose morning this person may tell; an operator only of their own. */
export function isOwn({ role, place }: Pick<Person, "role" | "place">, slug: string): boolean {
  const reach = reachOf(role, place, "location.confirmed");
  return reach === "everywhere" || reach?.place === slug;
}
