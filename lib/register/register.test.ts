import fc from "fast-check";
import { expect, test } from "vitest";
import { atWib } from "../time";
import { changesOf, titleOf } from "./changes";
import { tidied } from "./content";
import { changedFields, composeEntry, incoming, linksOf, registerAt } from "./entry";
import { entriesOf, entryPage, yearsOf } from "./page";
import { holdsAddress, refuseContent, settles } from "./refuse";
import { ADVISORY, CLAIM, PROTECTION, REGISTER, STATEMENT } from "./testing";

const TODAY = "2026-11-23";
const at = (clock: string) => atWib("2026-11-21", clock);
const named = (_: string, slug: string) => ({ id: slug, en: null });
const codes = (...refused: Parameters<typeof refuseContent>) =>
  refuseContent(...refused).map(({ field, code }) => `${field} ${code}`);

test("made-up entries that are whole are refused nothing", () => {
  expect(codes("claim", CLAIM, TODAY)).toEqual([]);
  expect(codes("advisory", ADVISORY, TODAY)).toEqual([]);
  expect(codes("protection", PROTECTION, TODAY)).toEqual([]);
  expect(codes("statement", STATEMENT, TODAY)).toEqual([]);
});

test("a position needs who, a verdict its author and address, a reply its words, and accounts that agree more than one", () => {
  const said = { ...CLAIM, stance: "denied" as const, stance_by: null, verdict_by: null, reply: null };
  expect(codes("claim", { ...said, accounts: [] }, TODAY)).toEqual([
    "overall accounts_too_few",
    "stance_by stance_needs_who",
    "reply reply_missing",
    "verdict verdict_incomplete",
  ]);
});

test("what is wrong within an account is told by its number", () => {
  const [first] = CLAIM.accounts;
  if (!first) throw new Error("There is one.");
  const wrong = { ...first, outlet: "", on: "2026-12-01", says: { id: "NIK 3603171708450001", en: null } };
  expect(codes("claim", { ...CLAIM, accounts: [first, wrong] }, TODAY)).toEqual([
    "accounts.1.on day_in_future",
    "accounts.1.outlet field_required",
    "accounts.1.says personal_number",
  ]);
});

test("a protection says nothing that helps who attacks it, and a verification stands only whole", () => {
  const text = (id: string) => ({ id, en: null });
  expect(codes("protection", { ...PROTECTION, not_covered: text("Router 10.20.30.1/24 tidak ikut") }, TODAY)).toEqual([
    "not_covered network_address",
  ]);
  expect(codes("protection", { ...PROTECTION, verified_on: null, scope: [], until: "2024" }, TODAY)).toEqual([
    "scope choice_needed",
    "verified verification_incomplete",
    "until ends_before_begins",
  ]);
  expect(["10.0.0.1", "fe80:1:2:3::1", "2001:db8:0:1:1:1:1:1", "fe80::1", "2001:db8::/32", "di ::1"].every(holdsAddress)).toBe(
    true,
  );
  expect(
    ["pukul 08:00–12:00", "versi 1.2.3", "SKB No. 1.2.3.4.5", "12:30:15", "catatan: Senin", "a::b?".slice(0, 2)].some(
      holdsAddress,
    ),
  ).toBe(false);
});

test("only a definite word on an attack or on data settles anything", () => {
  expect(settles(CLAIM)).toBe(false);
  expect(settles({ ...CLAIM, stance: "denied" })).toBe(true);
  expect(settles({ ...CLAIM, stance: "denied", about: "service" })).toBe(false);
  expect(settles(STATEMENT)).toBe(false);
});

test("the register of a moment holds what was public then, and nothing later", () => {
  expect(registerAt(REGISTER, at("08:59"))).toEqual([]);
  expect(registerAt(REGISTER, at("09:30")).map(({ slug, revisions }) => [slug, revisions.length])).toEqual([
    ["data-bocor", 1],
    ["pesan-palsu", 1],
  ]);
  expect(registerAt(REGISTER, at("12:00"))).toEqual(REGISTER);
});

test("an entry is told with each step, what it changed, and whether it was taken back", () => {
  const [claim, advisory] = REGISTER.map((fact) => composeEntry(fact));
  expect(claim?.revisions.map(({ deed, changed }) => [deed, changed])).toEqual([
    ["posted", []],
    ["revised", ["accounts", "overall"]],
    ["corrected", ["made_by"]],
  ]);
  expect(claim?.retracted).toBeNull();
  expect(advisory?.retracted?.reason.id).toBe("Surat itu dibatalkan.");
  expect(() => composeEntry(REGISTER[0] as never, 0)).toThrow("has no revision 0");
});

test("what changed is shown word by word under the name of its field, an account's by its number and outlet", () => {
  const [first, second, third] = REGISTER[0]?.revisions ?? [];
  if (!first || !second || !third) throw new Error("There are three.");
  expect(changesOf("claim", second.content, third.content, "id", named)).toEqual([
    {
      label: "Pembuat klaim",
      parts: [
        { text: "Warta Contoh", was: "kept" },
        { text: " Daring", was: "added" },
      ],
    },
  ]);
  const labels = changesOf("claim", first.content, second.content, "id", named).map(({ label }) => label);
  expect(labels).toContain("Keadaan keterangan");
  expect(labels).toContain("Keterangan 2 (Radio Contoh), yang dikatakan");
});

test("the same links in another order are no change, and others come and go whole", () => {
  const linked = (...statements: string[]) => tidied({ ...CLAIM, statements });
  expect(changedFields(linked("b", "a", "b"), linked("a", "b"))).toEqual([]);
  expect(changesOf("claim", linked("a", "b"), linked("b", "c"), "id", named)).toEqual([
    {
      label: "Pernyataan",
      parts: [
        { text: "a. ", was: "removed" },
        { text: "b. ", was: "kept" },
        { text: "c. ", was: "added" },
      ],
    },
  ]);
});

test("whatever two texts are, what is kept and removed makes the old one, and what is kept and added the new one", () => {
  const words = fc.stringMatching(/^[a-zé .,0-9]{1,60}$/);
  fc.assert(
    fc.property(words, words, (before, after) => {
      fc.pre(before !== after);
      const of = (id: string) => ({ ...STATEMENT, says: { id, en: null } });
      const [field] = changesOf("statement", of(before), of(after), "id", named);
      const join = (was: string) =>
        field?.parts.flatMap((part) => (part.was === "kept" || part.was === was ? [part.text] : [])).join("");
      expect([join("removed"), join("added")]).toEqual([before, after]);
    }),
  );
});

test("a link is read from both its ends, and not from what was taken back", () => {
  expect(linksOf(REGISTER, "claim", "data-bocor").incidents).toEqual(["2026-11-20-cetak"]);
  expect(incoming(REGISTER, "incidents", "2026-11-20-cetak").claims).toEqual(["data-bocor"]);
  const advisory = REGISTER[1];
  if (!advisory) throw new Error("There is one.");
  const linked = {
    ...advisory,
    revisions: advisory.revisions.map((each) => ({ ...each, content: { ...ADVISORY, claims: ["data-bocor"] } })),
  };
  const told = { ...linked, revisions: linked.revisions.slice(0, 1) };
  const others = REGISTER.filter((each) => each !== advisory);
  expect(linksOf([...others, told], "claim", "data-bocor").advisories).toEqual(["pesan-palsu"]);
  expect(linksOf([...others, linked], "claim", "data-bocor").advisories).toEqual([]);
});

test("a claim is never titled as if it were so, and a statement by who made it", () => {
  expect(titleOf(CLAIM)).toEqual({
    id: "Klaim: “Data pemohon di Kantor Contoh bocor”",
    en: "Claim: “Applicants’ data at the Example Office leaked”",
  });
  expect(titleOf(STATEMENT).id).toBe("Sari Contoh: Jumpa pers di aula kantor");
});

test("a page of a revision tells until when it held, and there is none of a revision that is not", () => {
  const asked = { noun: "claim" as const, slug: "data-bocor" };
  const page = (revision: number | null) =>
    entryPage(REGISTER, { incidents: new Map(), documents: [] }, { ...asked, revision }, "id");
  expect(page(1)?.past).toEqual({ until: new Date(at("10:00")).toISOString() });
  expect(page(3)?.past).toEqual({ until: null });
  expect(page(null)?.past).toBeNull();
  expect(
    page(null)
      ?.steps.map(({ url }) => url)
      .at(-1),
  ).toBe("/claims/data-bocor/revisions/3");
  expect([
    page(4),
    entryPage(REGISTER, { incidents: new Map(), documents: [] }, { ...asked, slug: "antah", revision: null }, "id"),
  ]).toEqual([null, null]);
});

test("entries are listed by the day they are of, the newest first, and the years are theirs", () => {
  expect(entriesOf(REGISTER, "claim").map(({ slug }) => slug)).toEqual(["data-bocor"]);
  expect(yearsOf(REGISTER).toSorted()).toEqual(["2025", "2026"]);
  expect(changedFields(undefined, CLAIM)).toEqual([]);
});
