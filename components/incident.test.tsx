import { renderToStaticMarkup } from "react-dom/server.node";
import { expect, test } from "vitest";
import type { Incident } from "@/lib/api";
import { HistoryEntry } from "./history";
import { IncidentArticle } from "./incident";
import { IncidentCard } from "./incident-card";
import { PlainAnswers } from "./incident-parts";

const at = (clock: string) => `2026-11-23T${clock}:00.000Z`;
const moment = (iso: string) => ({ earliest: iso, latest: iso, words: null });
const nothing = { finding: "not_assessed" as const, by: null, what: null, at: null };

/** A pause announced at nine for eleven. */
const pause = (changes: Partial<Incident>): Incident => ({
  slug: "2026-11-23-pencadangan-ab12",
  url: "/incidents/2026-11-23-pencadangan-ab12",
  kind: "pause",
  effect: "paused",
  title: { id: "Cetak dihentikan sementara", en: null },
  cause: null,
  state: "identified",
  state_meaning: null,
  phase: "planned",
  announced: true,
  origin: "office",
  published_at: at("02:00"),
  retracted: null,
  entered_at: null,
  began: moment(at("04:00")),
  ended: null,
  expected_end: null,
  merged_into: null,
  announced_end: null,
  against_plan_seconds: null,
  begins_by_hand: false,
  ends_by_hand: false,
  series: null,
  estimates: [],
  missed_estimates: [],
  scope: { text: { id: "Kecamatan Solear", en: null }, services: [], locations: [], systems: [] },
  actions: [{ id: "Ambil di kecamatan lain", en: null }],
  attack: nothing,
  data: nothing,
  according_to: null,
  ordered_by: null,
  paper: null,
  next_update_by: null,
  progress: null,
  updates: [],
  elapsed_seconds: { min: 600, max: 600 },
  open_seconds: { min: 600, max: 600, hours_confirmed: true, hours_of: { id: "Solear", en: null } },
  ...changes,
});

const wordsOf = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
const article = (changes: Partial<Incident>) =>
  wordsOf(renderToStaticMarkup(<IncidentArticle incident={pause(changes)} locale="id" />));

test("what was called off never began, ended nor lasted, and asks nothing of anyone", () => {
  const cancelled = { phase: "cancelled" as const, ended: moment(at("03:00")) };
  for (const shown of [
    article(cancelled),
    wordsOf(renderToStaticMarkup(<HistoryEntry incident={pause(cancelled)} locale="id" />)),
  ]) {
    expect(shown).toMatch(/Semula akan mulai Senin 23 November 2026, 11\.00 WIB/);
    expect(shown).toMatch(/Dibatalkan Senin 23 November 2026, 10\.00 WIB/);
    expect(shown).not.toMatch(/Mulai Senin|[Ss]elesai|[Ll]amanya|Ambil di kecamatan lain/);
  }
});

test("what is planned will begin and says what to do, what is over ended and lasted", () => {
  expect(article({})).toMatch(/Ambil di kecamatan lain.*Akan mulai Senin/);
  const over = article({ phase: "ended", ended: moment(at("05:00")) });
  expect(over).toMatch(/Mulai Senin.*Selesai Senin.*Lamanya/);
  expect(over).not.toContain("Ambil di kecamatan lain");
});

test("when it ends comes first, then what one can do, the two questions and the other times, each told once", () => {
  const shown = article({ phase: "ongoing", expected_end: at("08:00"), next_update_by: at("06:00") });
  expect(shown).toMatch(
    /Perkiraan selesai.*bisa Anda lakukan.*Serangan siber\?.*Data saya\?.*Kejadiannya.*Mulai.*Pemberitahuannya.*Diumumkan/,
  );
  for (const time of ["11.00", "09.00", "15.00", "13.00"]) expect(shown.split(`2026, ${time} WIB`)).toHaveLength(2);
});

test("how long before or after the beginning the office spoke is told, but not of a beginning known roughly", () => {
  expect(article({})).toContain("Diumumkan Senin 23 November 2026, 09.00 WIB , 2 jam sebelum mulai");
  const late = { announced: false, phase: "ongoing" as const, began: moment(at("01:40")) };
  expect(article(late)).toContain("Dikabarkan Senin 23 November 2026, 09.00 WIB , 20 menit setelah mulai");
  const roughly = { earliest: at("00:00"), latest: at("01:00"), words: { id: "pagi", en: null } };
  expect(article({ ...late, began: roughly })).not.toContain("setelah mulai");
});

test("a missed estimate stays, and what was missed is no estimate any more", () => {
  const missed = [{ told_at: at("02:00"), expected_end: at("05:00") }];
  const shown = article({ phase: "ongoing", expected_end: at("05:00"), missed_estimates: missed });
  expect(shown).toMatch(/Perkiraan selesai: belum ada\..*Perkiraan yang terlewat Senin 23 November 2026, 12\.00 WIB/);
});

test("an answer nobody gave is not louder than one that was", () => {
  const html = renderToStaticMarkup(<PlainAnswers incident={pause({})} locale="id" />);
  expect(html).toContain("<dd>Belum dinilai.</dd>");
  const answer = {
    finding: "no_sign" as const,
    by: { id: "Diskominfo", en: null },
    what: { id: "server cetak", en: null },
    at: at("02:00"),
  };
  expect(renderToStaticMarkup(<PlainAnswers incident={pause({ attack: answer })} locale="id" />)).toContain(
    "<b>Tidak ditemukan tanda</b> (Diskominfo, Senin 23 November 2026, 09.00\u00a0WIB: server cetak).",
  );
});

test("a card says today only of the day of its page, with the weekday, and else the date", () => {
  const card = (asOf: string | null) =>
    wordsOf(renderToStaticMarkup(<IncidentCard incident={pause({})} asOf={asOf} locale="id" />));
  expect(card(at("03:00"))).toContain("hari ini (Senin), 11.00 WIB");
  for (const other of [null, "2026-11-23T17:00:00.000Z"]) {
    expect(card(other)).toContain("Senin 23 November 2026, 11.00 WIB");
    expect(card(other)).not.toContain("hari ini");
  }
});

test("a line of the history says where", () => {
  expect(renderToStaticMarkup(<HistoryEntry incident={pause({})} locale="en" />)).toContain("Kecamatan Solear");
});

test("within a page that has its heading the account has none of the first rank", () => {
  const html = renderToStaticMarkup(<IncidentArticle incident={pause({})} locale="id" within />);
  expect([...html.matchAll(/<h(\d)/g)].map(([, rank]) => rank)).toEqual(["2", "3", "3", "3"]);
});

test("one entered afterwards says on which day, and nothing of an announcement that nobody here can vouch for", () => {
  const changes = { phase: "ended" as const, ended: moment(at("05:00")), announced: false, entered_at: at("07:00") };
  for (const shown of [article(changes), wordsOf(renderToStaticMarkup(<HistoryEntry incident={pause(changes)} locale="id" />))]) {
    expect(shown).toContain("Dicatat kemudian, pada Senin 23 November 2026");
    expect(shown).not.toMatch(/terjadwal|tidak diumumkan|Dikabarkan|Diumumkan/);
  }
  expect(article({})).not.toContain("Dicatat kemudian");
});
