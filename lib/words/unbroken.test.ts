import { expect, test } from "vitest";
import { unbroken } from "./unbroken";

test("both ways of writing it are kept on one line", () => {
  expect(unbroken("KTP-el, e-KTP dan KTP-elektronik")).toBe("KTP\u2011el, e\u2011KTP dan KTP\u2011elektronik");
});

test("an address that is read can be copied and still leads there", () => {
  expect(unbroken("Lihat https://contoh.go.id/KTP-el/e-KTP untuk KTP-el.")).toBe(
    "Lihat https://contoh.go.id/KTP-el/e-KTP untuk KTP\u2011el.",
  );
});

test("a time keeps its zone beside it", () => {
  expect(unbroken("Buka sampai 16.00 WIB, by 16:00 WIB; WIB saja")).toBe(
    "Buka sampai 16.00\u00a0WIB, by 16:00\u00a0WIB; WIB saja",
  );
});

test("one time to another stays on one line; years and ages may part", () => {
  expect(unbroken("istirahat 12.00–13.00, 2015–2017")).toBe("istirahat 12.00\u2060–\u206013.00, 2015–2017");
});

test("other words are as they were", () => {
  expect(unbroken("ktp-el sub-KTP KTP el")).toBe("ktp-el sub-KTP KTP el");
});
