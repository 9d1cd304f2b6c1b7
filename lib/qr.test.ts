import { expect, test } from "vitest";
import { qrOf } from "./qr";

const { size, path } = qrOf("otpauth://totp/Status%20KTP-el:sari@contoh.test?secret=MZXW6YTBOI&issuer=Status%20KTP-el");
const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`));

test("the picture has its quiet margin of four squares on every side", () => {
  const at = [...dark].flatMap((pair) => pair.split(",").map(Number));
  expect([Math.min(...at), Math.max(...at)]).toEqual([4, size - 5]);
});

test("a finder stands in three corners, and none in the fourth", () => {
  const finder = (left: number, top: number) =>
    Array.from({ length: 49 }, (_, n) => [n % 7, Math.floor(n / 7)] as const).every(([x, y]) => {
      const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
      return dark.has(`${left + x},${top + y}`) === (ring !== 2);
    });
  const far = size - 11;
  expect([finder(4, 4), finder(far, 4), finder(4, far), finder(far, far)]).toEqual([true, true, true, false]);
});

test("every square is drawn once, and nothing else", () => {
  expect(path.replace(/M\d+ \d+h1v1h-1z/g, "")).toBe("");
  expect(path.match(/M/g)).toHaveLength(dark.size);
});
