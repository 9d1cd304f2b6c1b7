import type { Locale, Text } from "@/lib/text";

type Named = { slug: string; name: Text };
type Scope = {
  services: { slug: string; label: Text }[];
  locations: { slug: string; short: Text }[];
  systems: Named[];
  offeredAt: number;
};

const WORDS = {
  id: {
    depends: (systems: string) => `Semua layanan yang bergantung pada ${systems}`,
    services: (count: number) => `${count} layanan`,
    locations: (count: number) => `${count} lokasi`,
    everywhere: (count: number) => `semua ${count} lokasi`,
    at: (what: string, where: string) => `${what} di ${where}`,
    nothing: "Tidak menyentuh layanan mana pun",
  },
  en: {
    depends: (systems: string) => `Every service that depends on ${systems}`,
    services: (count: number) => `${count} services`,
    locations: (count: number) => `${count} locations`,
    everywhere: (count: number) => `all ${count} locations`,
    at: (what: string, where: string) => `${what} at ${where}`,
    nothing: "No service is touched",
  },
} satisfies Record<Locale, object>;

/** Made once: to make one takes longer than all that it is used for. */
const LIST = {
  id: new Intl.ListFormat("id", { type: "conjunction" }),
  en: new Intl.ListFormat("en", { type: "conjunction" }),
} satisfies Record<Locale, Intl.ListFormat>;

/** What an incident touches, in a clause: "Cetak KTP-el dan Ganti KTP-el di Curug, Legok, dan Panongan". */
export function scopeText(scope: Scope): Text {
  return { id: clause(scope, "id"), en: clause(scope, "en") };
}

function clause(scope: Scope, locale: Locale): string {
  const words = WORDS[locale];
  if (scope.services.length === 0 && scope.systems.length === 0) return words.nothing;
  const list = (texts: Text[]) => LIST[locale].format(texts.map((text) => text[locale] ?? text.id));
  const what =
    scope.systems.length > 0
      ? words.depends(list(scope.systems.map(({ name }) => name)))
      : scope.services.length > 3
        ? words.services(scope.services.length)
        : list(scope.services.map(({ label }) => label));
  if (scope.locations.length === 0) return what;
  const where =
    scope.locations.length > 4
      ? scope.locations.length === scope.offeredAt
        ? words.everywhere(scope.locations.length)
        : words.locations(scope.locations.length)
      : list(scope.locations.map(({ short }) => short));
  return words.at(what, where);
}
