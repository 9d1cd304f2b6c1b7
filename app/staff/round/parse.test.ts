import { expect, test } from "vitest";
import { isOwn } from "./own";
import { parseRound, troubleAt } from "./parse";

const OFFERED = ["kk", "kia"];
const said = (values: Record<string, string[]>) =>
  parseRound({ location: ["kec-curug"], offered: OFFERED, "blanks.choice": ["unsaid"], "quota.choice": ["unsaid"], ...values });
const refused = (values: Record<string, string[]>) => {
  const parsed = said(values);
  return parsed.ok ? [] : parsed.refusals.map(({ field, code }) => `${field} ${code}`);
};

test("what stood on the screen and is not ticked is what is broken", () => {
  expect(said({ services: ["kk"] })).toMatchObject({ ok: true, input: { services: ["kk"], broken: ["kia"], tapped: null } });
  expect(said({ services: OFFERED })).toMatchObject({ input: { broken: [] } });
});

test("of blanks and queue only what was chosen is said", () => {
  const untouched = said({ services: OFFERED, "blanks.count": ["120"] });
  expect(untouched).toMatchObject({ input: { reports: { blanks: null, quota: null } } });
  const told = { "blanks.choice": ["count"], "blanks.count": ["1.250"], "quota.choice": ["out"] };
  expect(said({ services: OFFERED, ...told })).toMatchObject({ input: { reports: { blanks: 1250, quota: "out" } } });
});

test("a count that is missing, no number, or nothing is told what to do", () => {
  const count = (value: string) => refused({ services: OFFERED, "quota.choice": ["count"], "quota.count": [value] });
  expect(count("")).toEqual(["quota.count left_required"]);
  expect(count("banyak")).toEqual(["quota.count number_unreadable"]);
  expect(count("0")).toEqual(["quota.count left_out_of_range"]);
  expect(count("40")).toEqual([]);
});

test("a queue is never called enough, and a screen on which nothing is said is not sent", () => {
  expect(refused({ services: OFFERED, "quota.choice": ["enough"] })).toEqual(["quota.choice choice_required"]);
  expect(refused({ offered: [] })).toEqual(["blanks nothing_said"]);
});

test("the time of a tap is taken only where it is one", () => {
  expect(said({ services: OFFERED, tapped: ["1795396500000"] })).toMatchObject({ input: { tapped: 1795396500000 } });
  for (const tapped of ["", "-1", "kemarin", "1e9", "99999999999999999"]) {
    expect(said({ services: OFFERED, tapped: [tapped] }), tapped).toMatchObject({ ok: true, input: { tapped: null } });
  }
});

test("what is broken is told where its scope is filled in, and names that are none go nowhere", () => {
  const round = said({ services: ["kk"], offered: [...OFFERED, "../x?y"] });
  const { location, broken } = round.ok ? round.input : round.draft;
  expect(troubleAt({ location, broken }, 7)).toBe("/staff/round/kec-curug/trouble?services=kia&saved=7");
});

test("an operator tells of their own place alone, others of all", () => {
  expect(isOwn({ role: "operator", place: "kec-curug" }, "kec-curug")).toBe(true);
  expect(isOwn({ role: "operator", place: "kec-curug" }, "kec-legok")).toBe(false);
  expect(isOwn({ role: "operator", place: null }, "kec-curug")).toBe(false);
  expect(isOwn({ role: "editor", place: null }, "kec-legok")).toBe(true);
});
