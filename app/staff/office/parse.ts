import { many, one, type Values } from "@/components/desk/form-state";
import type { Office } from "@/lib/api";
import { refuseOffice } from "@/lib/office";
import { formReader, type Parsed } from "../fields";

/**
 * What the office says of itself, as `adoptOffice` takes it. Its refusals are told here already, in the order of the form,
 * together with the one that only a form has: nobody adopts an installation without saying that they may.
 */
export function parseOffice(values: Values): Parsed<Office> {
  const form = formReader(values);
  const line = (name: string): string | null => one(values, `office.${name}`).trim() || null;
  const office: Office = {
    name: { id: line("name") ?? "", en: line("name.en") },
    address: line("address"),
    phone: line("phone"),
    email: line("email"),
    reply_to: line("reply_to"),
    speakers: one(values, "office.speakers").split(/\r?\n/).filter(isWritten).map(toSpeaker),
  };
  for (const { field, code } of refuseOffice(office)) form.refuse(field, code);
  if (!many(values, "office.authority").includes("yes")) form.refuse("office.authority", "authority_required");
  return form.done(office);
}

const isWritten = (line: string) => line.trim() !== "";

/** "Siti Aminah, S.H., Kepala Dinas": degrees follow commas too, so the role is what follows the last one. */
function toSpeaker(line: string): Office["speakers"][number] {
  const comma = line.lastIndexOf(",");
  if (comma === -1) return { name: line.trim(), role: "" };
  return { name: line.slice(0, comma).trim(), role: line.slice(comma + 1).trim() };
}
