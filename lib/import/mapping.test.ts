import { expect, test } from "vitest";
import { mapped, readMapping } from "./mapping";

test("a line maps a part to services at places; empty lines and remarks say nothing", () => {
  const { mapping, wrong } = readMapping("# catatan\n\nPortal Warga = kk, akta @ kec-curug kec-legok\r\nLoket=kk@dinas");
  expect(wrong).toEqual([]);
  expect(mapping.get("portal warga")).toEqual({ services: ["kk", "akta"], locations: ["kec-curug", "kec-legok"] });
  expect(mapping.get("loket")).toEqual({ services: ["kk"], locations: ["dinas"] });
});

test("a line that cannot be read is told by its number", () => {
  expect(readMapping("Portal\nPortal = @ dinas\nPortal = kk @\nA = kk @ dinas\nB = K! @ dinas").wrong).toEqual([1, 2, 3, 5]);
});

test("parts are found however they are cased, and those nobody mapped are named", () => {
  const { mapping } = readMapping("Portal = kk @ dinas");
  expect(mapped(["PORTAL ", "Situs"], mapping)).toEqual({
    scopes: [{ services: ["kk"], locations: ["dinas"] }],
    unmapped: ["Situs"],
  });
});
