import { expect, test } from "vitest";
import type { Values } from "@/components/desk/form-state";
import type { Office } from "@/lib/api";
import { parseOffice } from "./parse";
import { startOffice } from "./start";

const TYPED: Values = {
  "office.name": [" Disdukcapil Contoh "],
  "office.name.en": [""],
  "office.address": ["Jalan Contoh 1"],
  "office.phone": [" "],
  "office.reply_to": ["jawab@contoh.go.id"],
  "office.speakers": ["Siti Aminah, S.H., Kepala Dinas\r\n\r\n  Budi ,Sekretaris \n"],
  "office.authority": ["yes"],
};
const OFFICE: Office = {
  name: { id: "Disdukcapil Contoh", en: null },
  address: "Jalan Contoh 1",
  phone: null,
  email: null,
  reply_to: "jawab@contoh.go.id",
  speakers: [
    { name: "Siti Aminah, S.H.", role: "Kepala Dinas" },
    { name: "Budi", role: "Sekretaris" },
  ],
};

test("what was typed becomes the office; degrees belong to the name, the last comma parts it from the role", () => {
  expect(parseOffice(TYPED)).toEqual({ ok: true, input: OFFICE });
});

test.each([[[]], [["no"]]])(
  "without the word of who may adopt it (%j) it is refused, and what was typed can still be judged",
  (tick) => {
    expect(parseOffice({ ...TYPED, "office.authority": tick })).toEqual({
      ok: false,
      refusals: [{ field: "office.authority", code: "authority_required" }],
      draft: OFFICE,
    });
  },
);

test("everything that is wrong is told at once, in the order of the form", () => {
  const parsed = parseOffice({ "office.phone": ["tanya saja"], "office.speakers": ["Budi"] });
  expect(parsed.ok ? [] : parsed.refusals.map(({ field, code }) => `${field}: ${code}`)).toEqual([
    "office.name: office_unnamed",
    "office.phone: phone_unreadable",
    "office.reply_to: reply_required",
    "office.speakers: speaker_incomplete",
    "office.authority: authority_required",
  ]);
});

test("the form opens with what the office last said, and sent untouched says the same once authority is claimed anew", () => {
  const start = startOffice({ ...OFFICE, name: { id: "Disdukcapil Contoh", en: "Registry" } }, "k");
  expect(start).not.toHaveProperty("office.authority");
  expect(parseOffice({ ...start, "office.authority": ["yes"] })).toEqual({
    ok: true,
    input: { ...OFFICE, name: { id: "Disdukcapil Contoh", en: "Registry" } },
  });
});

test("before adoption the form opens empty but for its key", () => {
  expect(startOffice(null, "k")).toEqual({ key: ["k"] });
});
