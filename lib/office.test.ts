import { expect, test } from "vitest";
import type { Office } from "./api";
import { dialled, MOST_LINE, MOST_SPEAKERS, refuseOffice } from "./office";
import { refusalWords } from "./words/refusals";

const OFFICE: Office = {
  name: { id: "Disdukcapil Contoh", en: null },
  address: "Jalan Contoh 1, Tigaraksa",
  phone: "(021) 555-0100",
  email: "halo@contoh.go.id",
  reply_to: "jawab@contoh.go.id",
  speakers: [{ name: "Siti Aminah, S.H.", role: "Kepala Dinas" }],
};
const codes = (part: Partial<Office>) => refuseOffice({ ...OFFICE, ...part }).map(({ field, code }) => `${field}: ${code}`);
const speaker = { name: "Budi", role: "Sekretaris" };

test("an office that says all of it is not refused", () => {
  expect(codes({})).toEqual([]);
});

test("an office without a name, a way to it, an address for replies and a speaker is told all four", () => {
  const nothing = { name: { id: " ", en: null }, address: null, phone: "", email: null, reply_to: null, speakers: [] };
  expect(codes(nothing)).toEqual([
    "office.name: office_unnamed",
    "office.reach: office_unreachable",
    "office.reply_to: reply_required",
    "office.speakers: speaker_required",
  ]);
});

test.each(["address", "phone", "email"] as const)("the %s alone is a way to reach it", (way) => {
  expect(codes({ address: null, phone: null, email: null, [way]: OFFICE[way] })).toEqual([]);
});

test.each(["halo", "halo@", "halo@contoh", "ha lo@contoh.go.id", "a@b.id, c@d.id", "mailto:halo@contoh.go.id"])(
  "%s is not an e-mail address",
  (typed) => {
    expect(codes({ email: typed, reply_to: typed })).toEqual([
      "office.email: email_unreadable",
      "office.reply_to: email_unreadable",
    ]);
  },
);

test.each(["tanya saja", "1234", "0215550100 ext 2", "+6221555010012345", "++62215550100"])("%s cannot be dialled", (typed) => {
  expect(codes({ phone: typed })).toEqual(["office.phone: phone_unreadable"]);
});

test("a telephone link holds only what is dialled", () => {
  expect(dialled("(021) 555-0100")).toBe("0215550100");
  expect(dialled("+62 21 555.0100")).toBe("+62215550100");
});

test("a speaker has a name and a role, and there are not more of them than a page can carry", () => {
  expect(codes({ speakers: [speaker, { name: "Budi", role: "" }] })).toEqual(["office.speakers: speaker_incomplete"]);
  expect(codes({ speakers: Array(MOST_SPEAKERS).fill(speaker) })).toEqual([]);
  expect(codes({ speakers: Array(MOST_SPEAKERS + 1).fill(speaker) })).toEqual(["office.speakers: too_many_speakers"]);
  expect(refusalWords("too_many_speakers", "")).toContain(`${MOST_SPEAKERS} orang`);
});

test("each line may be as long as the refusal says", () => {
  expect(codes({ address: "x".repeat(MOST_LINE) })).toEqual([]);
  expect(codes({ address: "x".repeat(MOST_LINE + 1) })).toEqual(["office.address: line_too_long"]);
  expect(codes({ name: { id: "x", en: "x".repeat(MOST_LINE + 1) } })).toEqual(["office.name: line_too_long"]);
  expect(refusalWords("line_too_long", "")).toContain(`${MOST_LINE} karakter`);
});

test.each([
  ["a line break", "\n"],
  ["a null", "\0"],
  ["a turn of direction", "\u202e"],
  ["an invisible space", "\u200b"],
  ["half a character", "\ud800"],
])("%s is refused in every line", (_, hidden) => {
  const line = `a${hidden}b`;
  const parts = { address: line, phone: line, email: line, reply_to: line, speakers: [{ name: "Budi", role: line }] };
  expect(codes({ name: { id: "x", en: line }, ...parts })).toEqual(
    ["name", "address", "phone", "email", "reply_to", "speakers"].map((field) => `office.${field}: unprintable`),
  );
});
