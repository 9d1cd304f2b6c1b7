import { expect, test } from "vitest";
import type { Incident } from "@/lib/api";
import { coversAt } from "./covers";
import { toProblems } from "./fields";
import { parseConfirmation } from "./parse";

const text = (id: string) => ({ id, en: null });
const PLACE = { slug: "curug", services: ["cetak", "rekam", "kk"].map((slug) => ({ slug, label: text(slug) })) };
const slugs = (services: { slug: string }[]) => services.map(({ slug }) => slug);
const incident = (services: string[], locations: string[], effect: Incident["effect"] = "paused") =>
  ({
    effect,
    scope: { services: services.map((slug) => ({ slug })), locations: locations.map((slug) => ({ slug })) },
  }) as unknown as Incident;

test("a tap sends the location and exactly the services that stood on the button", () => {
  expect(parseConfirmation({ location: ["curug"], services: ["cetak", "rekam", "cetak"] })).toEqual({
    ok: true,
    input: { location: "curug", services: ["cetak", "rekam"] },
  });
});

test("a tap that covers nothing is refused", () => {
  expect(parseConfirmation({ location: ["curug"] })).toMatchObject({
    ok: false,
    refusals: [{ field: "services", code: "no_service" }],
  });
});

test.each(["", "kec\u0000curug", "../curug", "__proto__", "x".repeat(65_536)])("%j names no location", (location) => {
  expect(parseConfirmation({ location: [location], services: ["cetak"] })).toMatchObject({ ok: true, input: { location: "" } });
});

test("a button covers every service of a location where nothing is wrong", () => {
  expect(slugs(coversAt(PLACE, []).covers)).toEqual(["cetak", "rekam", "kk"]);
});

test("a service under an open incident here is left out of the button, and named", () => {
  const { covers, leftOut } = coversAt(PLACE, [incident(["cetak"], ["curug"]), incident(["kk"], ["legok"])]);
  expect([slugs(covers), slugs(leftOut)]).toEqual([["rekam", "kk"], ["cetak"]]);
});

test("a notice that stops nothing leaves nothing out", () => {
  expect(slugs(coversAt(PLACE, [incident(["cetak"], ["curug"], null)]).leftOut)).toEqual([]);
});

test("a denial without who says what to do and which answer cannot be published", () => {
  const problems = (finding: string) =>
    toProblems([{ field: "attack.by", code: "answer_needs_who" }], { "attack.finding": [finding] });
  expect(problems("no_sign")).toEqual([
    {
      field: "attack.by",
      label: "Apakah ini serangan?",
      text: "Sebut siapa yang memeriksa. Tanpa itu jawaban 'tidak ditemukan tanda serangan' tidak dapat diterbitkan.",
    },
  ]);
  expect(problems("yes")[0]?.text).toContain("'ya, serangan'");
});

test("a refusal of a verb stands beside the form's own field of that name", () => {
  expect(toProblems([{ field: "body", code: "text_required" }], {}, { body: "end.body" })[0]?.field).toBe("end.body");
});
