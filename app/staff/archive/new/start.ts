import type { FormChoices } from "@/components/desk/scope-fields";
import type { readArchiveForm } from "@/db/read/archive-form";

/** What the form offers. Districts stand apart: one tick takes them all. */
export function choicesOf({ services, locations }: Awaited<ReturnType<typeof readArchiveForm>>): FormChoices {
  const option = ({ slug, short }: (typeof locations)[number]) => ({ value: slug, label: short.id });
  return {
    services: services.map(({ slug, label }) => ({ value: slug, label: label.id })),
    districts: locations.filter(({ kind }) => kind === "district").map(option),
    places: locations.filter(({ kind }) => kind !== "district").map(option),
    system: null,
    asks: "both",
    blanks: {},
    canAnnounce: false,
    canWait: false,
  };
}
