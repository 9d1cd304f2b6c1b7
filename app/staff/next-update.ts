import { one, type Values } from "@/components/desk/form-state";
import { toLocalField } from "@/components/desk/wib-field";
import type { FormRefusal, formReader } from "./fields";

/**
 * The promised time of the next update, epoch ms. The choice is a moment (a preset), "begin" (the announced begin),
 * "hand" (a field of its own) or "none"; no choice promises nothing.
 */
export function readNextUpdate(values: Values, form: ReturnType<typeof formReader>, begins: number | null): number | null {
  const choice = one(values, "nextUpdateBy.choice");
  if (choice === "hand") return form.time("nextUpdateBy.hand", "nextUpdateBy");
  if (choice === "begin") return begins;
  return choice === "none" ? null : form.time("nextUpdateBy.choice", "nextUpdateBy");
}

/**
 * The form again, its presets counted from `now` (epoch ms) where the promised time was refused because it has passed:
 * a form left open offers only times that are over. Nothing was written under the form's key, so it may change.
 */
export function renewPresets(values: Values, refusals: FormRefusal[], now: number): Values {
  const passed = refusals.some(({ field, code }) => field === "nextUpdateBy" && code === "next_update_past");
  return passed ? { ...values, opened: [toLocalField(now)] } : values;
}
