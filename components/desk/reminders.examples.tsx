import type { Reminder } from "@/lib/reminders";
import type { Examples } from "../examples";
import { Reminders } from "./reminders";

const at = Date.parse("2026-11-23T03:00:00Z");
const reminder = (kind: Reminder["kind"], late: boolean): Reminder => ({
  kind,
  late,
  at,
  slug: `2026-11-23-${kind}`,
  title: { id: "Cetak KTP-el tidak dapat dilayani di Curug", en: null },
});

export const examples: Examples = {
  "a promise that passed, an estimate that passed, silence, and one to come": () => (
    <Reminders
      reminders={[
        reminder("update_late", true),
        reminder("begin_due", true),
        reminder("estimate_passed", true),
        reminder("silent", true),
        reminder("update_due", false),
        reminder("unexplained", false),
      ]}
    />
  ),
  "what the law gives a time for": () => <Reminders reminders={[reminder("cyber", true), reminder("data", false)]} />,
};
