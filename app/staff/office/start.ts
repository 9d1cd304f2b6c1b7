import type { Values } from "@/components/desk/form-state";
import type { Office } from "@/lib/api";

/** The form as the office last filled it in; whether who sends it may do so is asked anew each time. */
export function startOffice(office: Office | null, key: string): Values {
  if (!office) return { key: [key] };
  const lines = {
    "office.name": office.name.id,
    "office.name.en": office.name.en,
    "office.address": office.address,
    "office.phone": office.phone,
    "office.email": office.email,
    "office.reply_to": office.reply_to,
    "office.speakers": office.speakers.map(({ name, role }) => `${name}, ${role}`).join("\n"),
  };
  const given = Object.entries(lines).flatMap(([name, line]) => (line === null ? [] : [[name, [line]]]));
  return { key: [key], ...Object.fromEntries(given) };
}
