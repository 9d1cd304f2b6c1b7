import { expect, test } from "vitest";
import { publication, toSeq } from "./publication";

const NOW = Date.UTC(2026, 10, 23, 3, 32);
const press = (publicSeq: number, failing: string | null = null) => ({ pressState: () => ({ publicSeq, failing }) });

test("saved is not public while the press has not printed it, or has not started", () => {
  expect(publication(7, NOW, press(6)).public).toBe(false);
  expect(publication(7, NOW, undefined)).toEqual({ public: false, failing: null, at: "2026-11-23T03:32:00.000Z" });
});

test("it is public once the press has printed that far", () => {
  expect(publication(7, NOW, press(7)).public).toBe(true);
});

test("a press that fails says why, unless this one was printed before", () => {
  expect(publication(7, NOW, press(6, "disk full")).failing).toBe("disk full");
  expect(publication(7, NOW, press(9, "disk full")).failing).toBeNull();
});

test("only a number of the outbox is one", () => {
  expect(["1", "42", "0", "-1", "1e3", "", "1.5", "9".repeat(16)].map(toSeq)).toEqual([
    1,
    42,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});
