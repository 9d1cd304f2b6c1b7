import { expect, test } from "vitest";
import { ACCOUNTS, CASE } from "./founding-words";

const PRESS = ACCOUNTS.filter(({ day }) => day !== null);
const said = (words: { id: string; en: string | null }[]) => words.flatMap(({ id, en }) => [id, en ?? ""]);

test("every press account is attributed to the outlet that printed it, in both languages", () => {
  for (const { body } of PRESS) {
    expect(body.id).toMatch(/^Menurut \S+, kepala /);
    expect(body.en).toMatch(/^According to \S+, the head of /);
  }
});

test("every account has an address and a date no finer than the day", () => {
  expect(PRESS.map(({ day }) => day)).toEqual(["2017-05-16", "2017-05-16", "2017-05-17", "2017-05-17"]);
  expect(PRESS.filter(({ source }) => !/^https?:\/\//.test(source.url) || !source.day_only)).toEqual([]);
});

test("the case never speaks as the office, and calls nothing a hoax", () => {
  const words = said([...ACCOUNTS.map(({ body }) => body), CASE.title, CASE.scope, CASE.orderedBy, CASE.paper]);
  expect(words.filter((each) => /\b(kami|kita|we|our|us)\b|hoaks|hoax/i.test(each))).toEqual([]);
});

test("nothing is said to have been scheduled or announced", () => {
  const words = said([CASE.title, CASE.scope, ...PRESS.map(({ body }) => body)]);
  expect(words.filter((each) => /terjadwal|scheduled|diumumkan|announced/i.test(each))).toEqual([]);
});

test("what was not found is said to be no more than that", () => {
  const note = ACCOUNTS.at(-1)?.body;
  expect(note?.id).toContain("Tidak ditemukan bukan berarti tidak ada.");
  expect(note?.en).toContain("Not found does not mean that there is none.");
});
