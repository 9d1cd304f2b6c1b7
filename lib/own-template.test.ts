import fc from "fast-check";
import { expect, test } from "vitest";
import { composeText } from "./notice-text";
import { readOwnTemplate } from "./own-template";

const text = (id: string, en: string | null = null) => ({ id, en });
const none = text("");
const roof = {
  title: text("{layanan} terganggu: atap bocor di {lokasi}", "{services} disrupted: leaking roof at {locations}"),
  body: text("Diperbaiki oleh {diperbaiki oleh}.\nSurat: {surat?}.", "Repaired by {diperbaiki oleh}.\nLetter: {surat?}."),
  actions: text("Datang ke {tempat lain?}.", "Go to {tempat lain?}."),
};
const read = (typed: Parameters<typeof readOwnTemplate>[0], effect: Parameters<typeof readOwnTemplate>[1] = "disrupted") => {
  const found = readOwnTemplate(typed, effect);
  if (!found.ok) throw new Error(JSON.stringify(found.refusals));
  return found.template;
};
const refusals = (changes: Partial<typeof roof>) => {
  const found = readOwnTemplate({ ...roof, ...changes }, "disrupted");
  return found.ok ? [] : found.refusals.map(({ field, code }) => `${field}: ${code}`);
};

test("what stands in braces is asked under that name, but for what the form knows, and a mark lets it stay empty", () => {
  const template = read(roof);
  expect(template.title).toEqual({
    id: "{{services}} terganggu: atap bocor di {{locations}}",
    en: "{{services}} disrupted: leaking roof at {{locations}}",
  });
  expect(template.required).toEqual(["services", "locations", "began", "next_update", "diperbaiki_oleh"]);
});

test("a line whose open blank stays empty is left out in both languages", () => {
  const values = { services: text("Cetak KTP-el"), locations: text("Curug"), next_update: text("Senin pukul 10.00 WIB") };
  const { body, actions, missing } = composeText(
    { effect: "disrupted", ...read(roof) },
    {
      ...values,
      began: text("Senin"),
      diperbaiki_oleh: text("Dinas PU"),
    },
  );
  expect(missing).toEqual([]);
  expect(body.id).toBe("Diperbaiki oleh Dinas PU.\n\nKabar berikutnya paling lambat Senin pukul 10.00 WIB.");
  expect(body.en).toBe("Repaired by Dinas PU.\n\nNext update no later than Senin pukul 10.00 WIB.");
  expect(actions).toEqual([]);
});

test("what stops on purpose always says what is known of an attack and of data, and once only", () => {
  const { body, required } = read(roof, "paused");
  expect(body.id.slice(2)).toEqual([
    "{{attack_sentence}}",
    "{{data_sentence}}",
    "Kabar berikutnya paling lambat {{next_update}}.",
  ]);
  expect(required).toEqual(expect.arrayContaining(["attack_sentence", "data_sentence"]));
  const own = read({ ...roof, body: text("Soal serangan: {keterangan serangan}") }, "paused");
  expect(own.body.id.filter((line) => line.includes("attack_sentence"))).toHaveLength(1);
});

test("a notice that stops nothing asks only for what its text names", () => {
  expect(
    read({ title: text("Nomor telepon baru"), body: text("Mulai {tanggal} nomor kami {nomor}."), actions: none }, null).required,
  ).toEqual(["tanggal", "nomor"]);
});

test("an open brace, a blank nobody could be asked and a title of two lines are refused where they stand", () => {
  expect(refusals({ title: text("Atap {bocor") })).toEqual(["template.title: blank_unreadable"]);
  expect(refusals({ body: text("Oleh {} dan {<b>}.") })).toEqual(["template.body: blank_unreadable"]);
  expect(refusals({ title: text("Satu\nDua") })).toEqual(["template.title: one_line"]);
  expect(refusals({ title: none })).toEqual(["template.title: one_line"]);
  expect(refusals({ body: none })).toEqual(["template.body: text_required"]);
  expect(refusals({ title: text("Atap {sebab?}") })).toEqual(["template.title: title_blank_optional"]);
  expect(refusals({ body: text("x\n".repeat(13)) })).toEqual(["template.body: too_many_lines"]);
});

test("English that has other lines or blanks than the Indonesian is refused", () => {
  expect(refusals({ body: text("Satu {a}.\nDua.", "One {a}.") })).toEqual(["template.body: english_differs"]);
  expect(refusals({ body: text("Satu {a}.", "One {b}.") })).toEqual(["template.body: english_differs"]);
});

test("whatever is typed is read or refused, and what is read composes without a brace of its own left", () => {
  const line = fc.stringMatching(/^[a-z {}?.\n]{0,60}$/);
  fc.assert(
    fc.property(
      line,
      line,
      line,
      fc.constantFrom("paused" as const, "disrupted" as const, null),
      (title, body, actions, effect) => {
        const found = readOwnTemplate({ title: text(title), body: text(body), actions: text(actions) }, effect);
        if (!found.ok) {
          expect(found.refusals).not.toEqual([]);
          return;
        }
        const filled = new Proxy({}, { get: () => text("isi"), has: () => true });
        const composed = composeText({ effect, ...found.template }, filled);
        expect(composed.missing).toEqual([]);
        expect([composed.title.id, composed.body.id, ...composed.actions.map(({ id }) => id)].join("")).not.toMatch(/[{}]/);
      },
    ),
  );
});
