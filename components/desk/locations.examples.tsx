import type { Examples } from "../examples";
import { iso, text } from "../testing";
import { Locations } from "./locations";
import { stay } from "./testing";

const services = [
  { slug: "ktp-perekaman", label: text("Rekam KTP-el") },
  { slug: "kk", label: text("KK") },
];
const placeOf = (slug: string, short: string) => ({
  slug,
  short: text(short),
  kind: "district",
  hours: text("Buka sampai 16.00 WIB"),
  openNow: true,
  confirmedAt: iso("08:05"),
  covers: services,
  leftOut: [],
  key: slug,
});
const names = ["Balaraja", "Cikupa", "Cisauk", "Curug", "Jambe", "Legok", "Solear", "Tigaraksa"];
const districts = names.map((name) => placeOf(name.toLowerCase(), name));

export const examples: Examples = {
  "every place open": () => <Locations action={stay} places={districts.slice(0, 3)} />,
  "many places, with a way to each": () => (
    <Locations action={stay} places={[...districts, { ...placeOf("dinas", "Kantor dinas"), kind: "office" }]} />
  ),
  "a place with an open notice": () => (
    <Locations
      action={stay}
      places={[{ ...placeOf("curug", "Curug"), covers: services.slice(1), leftOut: services.slice(0, 1) }]}
    />
  ),
  "a place outside its hours, never confirmed": () => (
    <Locations
      action={stay}
      places={[
        { ...placeOf("curug", "Curug"), hours: text("Tutup. Buka lagi Senin 08.00 WIB"), openNow: false, confirmedAt: null },
      ]}
    />
  ),
};
