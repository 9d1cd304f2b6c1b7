import type { ListedIncident, MonthPage, PeriodFigures, YearPage } from "@/lib/history";
import type { Examples } from "./examples";
import { LatestIncidents, MonthArticle, YearArticle } from "./history";
import { archived, exactly, figureOf, incidentOf, iso, TODAY, text } from "./testing";

const over = incidentOf({
  slug: "2026-11-03-padam-cd34",
  url: "/incidents/2026-11-03-padam-cd34",
  kind: "outage",
  effect: "unavailable",
  title: text("Listrik padam di Jambe", "Power cut at Jambe"),
  scope: { text: text("Semua layanan di Jambe", "All services at Jambe"), services: [], locations: [], systems: [] },
  state: "resolved",
  phase: "ended",
  announced: false,
  began: exactly(iso("09:00", -20)),
  ended: exactly(iso("13:30", -20)),
  elapsed_seconds: { min: 16_200, max: 16_200 },
  open_seconds: { min: 12_600, max: 12_600, hours_of: text("Kecamatan Jambe"), hours_confirmed: true },
});
const calledOff = incidentOf({
  slug: "2026-11-10-batal-ef56",
  url: "/incidents/2026-11-10-batal-ef56",
  title: text("Pembaruan sistem pusat"),
  phase: "cancelled",
  began: exactly(iso("12:00", -13)),
  ended: exactly(iso("15:00", -14)),
});
const listed = (of: typeof over, changes: Partial<ListedIncident> = {}): ListedIncident => ({
  slug: of.slug,
  title: of.title,
  effect: of.effect,
  phase: of.phase,
  from: of.began.earliest.slice(0, 10),
  to: TODAY,
  ...changes,
});

const figures: PeriodFigures = {
  all: figureOf({ from: "2026-11-01" }),
  services: [
    { slug: "ktp-pencetakan", name: text("Pencetakan KTP-el", "e-KTP card printing"), figure: figureOf() },
    { slug: "kk", name: text("Kartu Keluarga (KK)"), figure: null },
  ],
  locations: [{ slug: "kec-curug", name: text("Curug"), figure: figureOf() }],
  recountedAt: null,
};
const NOTHING: PeriodFigures = { all: null, services: [], locations: [], recountedAt: null };
const month = (changes: Partial<MonthPage> = {}): MonthPage => ({
  month: "2026-11",
  incidents: [over, calledOff, incidentOf()],
  figures,
  ...changes,
});
const year = (changes: Partial<YearPage> = {}): YearPage => ({
  year: "2026",
  months: [
    { month: "2026-11", incidents: 3, figure: figureOf() },
    { month: "2026-10", incidents: 0, figure: null },
  ],
  figures,
  ...changes,
});

export const examples: Examples = {
  "a month with what is over, what was called off and what goes on": (locale) => <MonthArticle page={month()} locale={locale} />,
  "a month whose days were counted anew after it was over": (locale) => (
    <MonthArticle page={month({ figures: { ...figures, recountedAt: Date.parse("2026-12-03T02:15:00Z") } })} locale={locale} />
  ),
  "a month in which nothing was recorded or counted": (locale) => (
    <MonthArticle page={month({ incidents: [], figures: NOTHING })} locale={locale} />
  ),
  "a month with a pause that was entered when it was long over": (locale) => (
    <MonthArticle
      page={month({ incidents: [{ ...over, kind: "pause", effect: "paused", entered_at: iso("09:00") }] })}
      locale={locale}
    />
  ),
  "a month of the press archive, its end known only roughly": (locale) => (
    <MonthArticle page={month({ month: "2017-05", incidents: [archived], figures: NOTHING })} locale={locale} />
  ),
  "a year": (locale) => <YearArticle page={year()} locale={locale} />,
  "a year without anything": (locale) => <YearArticle page={year({ months: [], figures: NOTHING })} locale={locale} />,
  "what happened to a service: what goes on, what is planned, and what is over": (locale) => (
    <LatestIncidents
      incidents={[listed(over), listed(incidentOf(), { phase: "planned" }), listed(calledOff), listed(incidentOf({ slug: "a" }))]}
      locale={locale}
    />
  ),
  "a service to which nothing happened": (locale) => <LatestIncidents incidents={[]} locale={locale} />,
};
