import { expect, test } from "vitest";
import { freshToken, hashOf, isOwnToken } from "./token";

const [OURS, THEIRS] = ["a".repeat(64), "b".repeat(64)];

test("a token is this installation's own and no other's, and no two are alike", () => {
  const token = freshToken(OURS);
  expect(token).toMatch(/^ktp_[\w-]{65}$/);
  expect([isOwnToken(token, OURS), isOwnToken(token, THEIRS)]).toEqual([true, false]);
  expect(freshToken(OURS)).not.toBe(token);
  expect(hashOf(token)).not.toContain(token.slice(4, 20));
});

test("one changed sign anywhere makes it nobody's", () => {
  const token = freshToken(OURS);
  for (let at = 4; at < token.length - 1; at += 1) {
    const changed = token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
    expect(isOwnToken(changed, OURS), String(at)).toBe(false);
  }
  for (const other of ["", "ktp_", token.slice(4), `${token}A`, ` ${token}`, token.toUpperCase(), token.slice(0, -1)]) {
    expect(isOwnToken(other, OURS), other).toBe(false);
  }
});
