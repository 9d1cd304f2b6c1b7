import type { Values } from "@/components/desk/form-state";
import type { ConfirmInput } from "@/db/write/confirm-location";
import { formReader, type Parsed } from "./fields";

/** A tapped button as `confirmLocation` takes it. */
export function parseConfirmation(values: Values): Parsed<ConfirmInput> {
  const form = formReader(values);
  const services = form.chosen("services");
  if (services.length === 0) form.refuse("services", "no_service");
  return form.done({ location: form.slug("location"), services });
}
