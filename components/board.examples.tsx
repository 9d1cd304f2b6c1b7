import type { Board } from "@/lib/api";
import { BoardView } from "./board";
import type { Examples } from "./examples";
import { boardOf, dayOf, iso, serviceOf, text } from "./testing";

const days = Array.from({ length: 90 }, () => dayOf());
const calm = boardOf({
  verdict: {
    ...boardOf().verdict,
    status: "operational",
    text: { id: "Semua layanan berjalan normal.", en: "All services are running normally." },
  },
  services: boardOf().services.map((row) => ({ ...row, status: "operational", counts: { operational: row.of } })),
  incidents: [],
});

const unexplained: Board["unexplained"] = [
  { url: "/outages/2026-11-23-siak-terpusat-abc123", name: text("SIAK Terpusat"), effect: "unavailable", began: iso("09:12") },
];

const many = Array.from({ length: 40 }, (_, n): Board["unexplained"][number] => ({
  url: `/outages/2026-11-23-layanan-${n}`,
  name: text(`Layanan ${n}`),
  effect: n === 39 ? "unavailable" : "disrupted",
  began: iso("09:12"),
}));

export const examples: Examples = {
  "a pause at two places": (locale) => <BoardView board={boardOf()} focus={serviceOf()} days={days} locale={locale} />,
  "a calm day": (locale) => <BoardView board={calm} focus={serviceOf()} days={days} locale={locale} />,
  "what a machine sees and nobody has explained": (locale) => (
    <BoardView board={boardOf({ unexplained })} focus={serviceOf()} days={days} locale={locale} />
  ),
  "more that machines see than a home page has room for": (locale) => (
    <BoardView board={boardOf({ unexplained: many })} focus={serviceOf()} days={days} locale={locale} />
  ),
  "what can no longer be kept true": (locale) => (
    <BoardView board={boardOf({ stale: true, unexplained })} focus={serviceOf()} days={days} locale={locale} />
  ),
  "nothing is counted and nothing offered yet": (locale) => (
    <BoardView
      board={boardOf({ services: [], incidents: [], focus: null, uptime: { last_90_days: null, month: null, year: null } })}
      focus={undefined}
      days={[]}
      locale={locale}
    />
  ),
};
