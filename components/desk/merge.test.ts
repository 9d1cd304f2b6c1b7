import fc from "fast-check";
import { expect, test } from "vitest";
import { merge } from "./merge";

const NAMES = ["state", "expectedEnd", "attack.finding", "attack.by", "attack.at", "progress.done"];
const value = fc.array(fc.constantFrom("", "a", "b"), { maxLength: 1 });
const form: fc.Arbitrary<Record<string, string[]>> = fc.dictionary(fc.constantFrom(...NAMES), value);
const part = (name: string) => name.split(".")[0] ?? "";
const said = (values: Record<string, readonly string[]>, of: string) =>
  NAMES.filter((name) => part(name) === of).map((name) => (values[name] ?? []).join());

test("what only one of two changed is as that one left it, and what neither touched is as it was", () => {
  fc.assert(
    fc.property(form, form, form, (base, mine, theirs) => {
      const { values } = merge(base, mine, theirs);
      for (const of of new Set(NAMES.map(part))) {
        const [before, typed, now] = [said(base, of), said(mine, of), said(theirs, of)];
        const kept = before.join("|") === typed.join("|") ? now : typed;
        expect(said(values, of)).toEqual(kept);
      }
    }),
  );
});

test("every part of the other's that differs from what stood is told, as taken over or as a clash", () => {
  fc.assert(
    fc.property(form, form, form, (base, mine, theirs) => {
      const { taken, clashes } = merge(base, mine, theirs);
      for (const of of new Set(NAMES.map(part))) {
        const [before, typed, now] = [said(base, of), said(mine, of), said(theirs, of)].map((each) => each.join("|"));
        const told = taken.includes(of) ? "taken" : clashes.includes(of) ? "clash" : null;
        expect(told).toBe(now === before || now === typed ? null : before === typed ? "taken" : "clash");
      }
    }),
  );
});

test("an answer is never half of one and half of another", () => {
  const base = { "attack.finding": ["being_checked"], "attack.by": ["Diskominfo"] };
  const mine = { ...base, "attack.by": ["Diskominfo Kabupaten"] };
  const theirs = { "attack.finding": ["no_sign"], "attack.by": ["BSSN"], "attack.what": ["log masuk"] };
  expect(merge(base, mine, theirs)).toEqual({ values: mine, taken: [], clashes: ["attack"] });
});

test("what was typed beside it, and what the form carries, stays", () => {
  const mine = { key: ["k"], body: ["Sudah pulih."], state: ["investigating"] };
  const merged = merge({ state: ["investigating"] }, mine, { state: ["identified"] });
  expect(merged).toEqual({ values: { ...mine, state: ["identified"] }, taken: ["state"], clashes: [] });
});
