import type { Left, LocationView, Report } from "@/lib/api";
import { staleLocation } from "@/lib/board";
import { weekText } from "@/lib/words/hours";
import type { Examples } from "./examples";
import { type Beside, LocationArticle } from "./location";
import { iso, locationOf, locationRowOf, NOW, OFFICE_HOURS, offeringOf, text } from "./testing";

const OUTAGE = "2026-11-23-pusat-tidak-terjangkau-cd34";

const NAMES = {
  "ktp-perekaman": [text("Perekaman KTP-el", "e-KTP enrolment"), text("Rekam KTP-el", "e-KTP enrolment")],
  "ktp-pencetakan": [text("Pencetakan KTP-el", "e-KTP card printing"), text("Cetak KTP-el", "e-KTP card printing")],
  kk: [text("Kartu Keluarga (KK)", "Family card (KK)"), text("KK", "Family card")],
  "akta-kelahiran": [text("Akta kelahiran", "Birth certificate"), text("Akta lahir", "Birth certificate")],
} as const;

/** All that is offered here, each with the same `changes`. */
const offeringsOf = (changes: Parameters<typeof offeringOf>[0]): LocationView["offerings"] =>
  Object.entries(NAMES).map(([slug, [name, label]]) => offeringOf({ service: { slug, name }, label, ...changes }));

const shown =
  (view: LocationView, beside: Partial<Beside> = {}, asOf = NOW, stale = false): Examples[string] =>
  (locale) => {
    const week = weekText(OFFICE_HOURS, Date.parse(asOf));
    const given = { area: null, week, hoursConfirmed: false, unconfirmed: [], ...beside };
    return <LocationArticle view={view} beside={given} asOf={asOf} stale={stale} locale={locale} />;
  };

const calm = locationOf({
  row: locationRowOf({ status: "operational", announced: false, breadth: text("untuk semua layanan", "for all services") }),
  offerings: offeringsOf({}),
  alternatives: [],
});

const down = locationOf({
  row: locationRowOf({ status: "unavailable", announced: false, breadth: text("untuk semua layanan", "for all services") }),
  offerings: offeringsOf({
    status: "unavailable",
    since: iso("09:00"),
    incident: OUTAGE,
    if_down: text("Berkas dapat dititipkan."),
  }),
  alternatives: Object.entries(NAMES).map(([slug, [name]]) => ({
    service: { slug, name },
    places: [
      { slug: "kec-cikupa", name: text("Cikupa"), since: iso("08:30") },
      ...(slug === "kk" ? [] : [{ slug: "kec-legok", name: text("Legok"), since: iso("08:05") }]),
    ],
  })),
});

const reportOf = (left: Left, at = iso("08:05")): Report => ({ left, at, valid_until: iso("00:00", 1) });

export const examples: Examples = {
  "a calm morning, all confirmed at one time": shown(calm),
  "a pause of one service with places nearby where it works, and one nobody has spoken of": shown(locationOf(), {
    unconfirmed: ["alamat", "daftar layanan"],
  }),
  "a morning of which staff also told how many blanks are left and how many more may queue": shown({
    ...calm,
    reports: { blanks: reportOf(1250), quota: reportOf(40) },
  }),
  "blanks and queue places that are used up": shown({
    ...locationOf(),
    reports: { blanks: reportOf("out"), quota: reportOf("out", iso("10:00")) },
  }),
  "only the blanks told, in a word": shown({ ...calm, reports: { blanks: reportOf("enough"), quota: null } }),
  "a whole place without its services, which work elsewhere": shown(down),
  "the same at a place on no tile of the map": shown({ ...down, row: { ...down.row, region_code: null } }),
  "a whole place without its services, which work nowhere else either": shown({ ...down, alternatives: [] }),
  "an evening, closed": shown(
    locationOf({
      row: locationRowOf({
        status: "closed",
        announced: false,
        breadth: text("untuk semua layanan", "for all services"),
        hours: text("Tutup. Buka lagi Selasa 08.00 WIB", "Closed. Open again Tuesday 08:00 WIB"),
      }),
      offerings: offeringsOf({ status: "closed", basis: "hours", since: null }),
      alternatives: [],
    }),
    {},
    iso("16:30"),
  ),
  "a morning without a word, some of it last heard of on Friday": shown(
    locationOf({
      row: locationRowOf({
        status: "unknown",
        announced: false,
        breadth: text("untuk semua layanan", "for all services"),
        last_confirmed_at: iso("08:05", -3),
      }),
      offerings: offeringsOf({ status: "unknown", basis: "none", since: null }).map((offering, n) =>
        n === 0 ? { ...offering, basis: "staff", since: iso("08:05", -3) } : offering,
      ),
      alternatives: [],
    }),
  ),
  "words of different times, each with its own": shown({
    ...calm,
    offerings: calm.offerings.map((offering, n) => ({ ...offering, since: iso(n === 0 ? "09:10" : "08:05") })),
  }),
  "a place that offers nothing, whose hours are not known": shown(
    locationOf({
      row: locationRowOf({
        slug: "pusat",
        kind: "centre",
        name: text("Pusat (Ditjen Dukcapil)", "National centre (Ditjen Dukcapil)"),
        region_code: null,
        status: "unknown",
        announced: false,
        breadth: text("untuk semua layanan", "for all services"),
        hours: text("Jam layanan belum diketahui", "Opening hours are not known"),
        last_confirmed_at: null,
      }),
      offerings: [],
      alternatives: [],
    }),
    { area: "Jakarta", week: weekText({ ...OFFICE_HOURS, week: null }, Date.parse(NOW)) },
  ),
  "a page that can no longer be kept true": shown(staleLocation(locationOf()), {}, NOW, true),
};
