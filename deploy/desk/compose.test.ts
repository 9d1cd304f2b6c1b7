import { expect, test } from "vitest";
import { NoticeInput } from "@/lib/notice";
import { atWib, HOUR, MINUTE } from "@/lib/time";
import { TEMPLATES } from "@/lib/words/templates";
import { COMPOSE, type Said, timeOf, Usage } from "./compose";
import type { DeskList } from "./site";
import { FLAGS, help, WORDS } from "./words";

const NOW = atWib("2026-11-23", "09:30");
const list: DeskList = {
  as_of: new Date(NOW).toISOString(),
  incidents: [{ slug: "2026-11-23-a", title: "Jaringan putus", phase: "ongoing", state: "monitoring", began: "" }],
  templates: ["network_cut", "national_fault", "blanks_short"].map((code) => {
    const words = TEMPLATES[code];
    if (!words) throw new Error(code);
    const blanks = Object.entries(words.blanks).map(([name, blank]) => ({ name, ...blank }));
    return { code, label: words.button, about: words.about, system: words.system, blanks };
  }),
  services: ["ktp-perekaman", "ktp-pencetakan", "kk"].map((slug) => ({ slug, label: slug })),
  locations: [
    { slug: "kec-curug", label: "Curug", services: ["ktp-perekaman", "kk"], confirmable: ["kk"] },
    { slug: "kec-legok", label: "Legok", services: ["ktp-perekaman"], confirmable: [] },
    { slug: "mpp-legok", label: "MPP", services: ["kk"], confirmable: ["kk"] },
  ],
};

const said = (about: string, flags: Record<string, string | string[] | true> = {}): Said => ({
  about,
  text: (flag) => (typeof flags[flag] === "string" ? flags[flag] : undefined),
  several: (flag) => (Array.isArray(flags[flag]) ? flags[flag] : []),
  on: (flag) => flags[flag] === true,
});

test("a command line becomes the notice the desk's own form would send", () => {
  const flags = {
    locations: "curug",
    services: "ktp-perekaman",
    set: ["handled_by=Diskominfo = kabupaten"],
    "set-en": ["handled_by=the regency"],
    "next-update": "90m",
  };
  const body = COMPOSE.post(said("network_cut", flags), list);
  expect(NoticeInput.parse(body)).toEqual(body);
  expect(body).toMatchObject({
    template: "network_cut",
    scope: { services: ["ktp-perekaman"], locations: ["kec-curug"] },
    timing: { when: "now", began: NOW },
    nextUpdateBy: NOW + 90 * MINUTE,
    fields: { handled_by: { id: "Diskominfo = kabupaten", en: "the regency" } },
    attack: { finding: "not_assessed" },
  });
});

test("a whole system, every place that offers it, and a choice in either language", () => {
  expect(COMPOSE.post(said("national_fault", { system: true }), list)).toMatchObject({ scope: { system: "siak-terpusat" } });
  const all = { services: "kk", locations: "all", set: ["short_or_out=out of stock"] };
  expect(COMPOSE.post(said("blanks_short", all), list)).toMatchObject({
    scope: { services: ["kk"], locations: ["kec-curug", "mpp-legok"] },
    fields: { short_or_out: { id: "habis", en: "out of stock" } },
  });
});

test("an update keeps the state there is, an end is now and vouches for nothing, a slug may be a copied address", () => {
  const slug = "https://status.example/incidents/2026-11-23-a";
  expect(COMPOSE.update(said(slug, { text: "Dipantau." }), list)).toMatchObject({ slug: "2026-11-23-a", state: "monitoring" });
  expect(COMPOSE.resolve(said(slug), list)).toMatchObject({ endedAt: NOW, working: false, body: { id: "Sudah selesai." } });
  expect(COMPOSE.confirm(said("curug"), list)).toEqual({ location: "kec-curug", services: ["kk"] });
  expect(COMPOSE.report(said("curug", { blanks: "120", quota: "out" }), list)).toEqual({
    location: "kec-curug",
    reports: { blanks: 120, quota: "out" },
  });
});

test.each<[string, () => unknown, string]>([
  ["no such kind", () => COMPOSE.post(said("banjir"), list), "network_cut"],
  ["no such blank", () => COMPOSE.post(said("network_cut", { set: ["oleh=x"] }), list), "handled_by"],
  ["no such choice", () => COMPOSE.post(said("blanks_short", { set: ["short_or_out=sedikit"] }), list), "menipis | habis"],
  ["no such service", () => COMPOSE.post(said("network_cut", { services: "sim" }), list), "ktp-perekaman"],
  ["two places of that name", () => COMPOSE.confirm(said("legok"), list), "kec-legok, mpp-legok"],
  ["half a pause", () => COMPOSE.post(said("network_cut", { begins: "14:00" }), list), "--ends"],
  ["an update without words", () => COMPOSE.update(said("x"), list), "--text"],
  ["half a card", () => COMPOSE.report(said("curug", { blanks: "1.5" }), list), "--blanks"],
])("%s: the answer names what there is", (_, compose, names) => {
  expect(compose).toThrow(Usage);
  expect(compose).toThrow(names);
});

test.each<[string, number]>([
  ["90m", NOW + 90 * MINUTE],
  ["2h", NOW + 2 * HOUR],
  ["14:30", atWib("2026-11-23", "14:30")],
  ["2026-11-25T08:00", atWib("2026-11-25", "08:00")],
])("%s is a time", (written, ms) => {
  expect(timeOf(said("", { at: written }), "at", list)).toBe(ms);
});

test.each(["", "soon", "25:00", "14.30", "90", "-5m", "2026-13-40T08:00", "2026-11-25"])("%j is none", (written) => {
  expect(() => timeOf(said("", { at: written }), "at", list)).toThrow(Usage);
});

test("the help names every verb and every flag, in both languages", () => {
  for (const word of [...WORDS, ...Object.keys(FLAGS).map((flag) => `--${flag}`)]) expect(help()).toContain(word);
  for (const { says } of Object.values(FLAGS)) expect(help()).toContain(`${says.id} / ${says.en}`);
});
