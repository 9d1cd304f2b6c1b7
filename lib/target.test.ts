import { expect, test } from "vitest";
import { publicTarget, type TargetName } from "./target";

const text = (id: string, en: string | null = null) => ({ id, en });
const kia = { slug: "kia", name: text("KIA", "Child card") };
const told = (target: TargetName) => {
  const { name, href } = publicTarget(target);
  return [name.id, name.en, href];
};

test("everybody reads one name of whatever is in trouble, and its page where it has one", () => {
  expect(told({ kind: "system", slug: "siak", name: text("SIAK") })).toEqual(["SIAK", null, null]);
  expect(told({ kind: "service", ...kia })).toEqual(["KIA", "Child card", "/services/kia"]);
  expect(told({ kind: "protection", slug: "port", name: text("Port tertutup") })).toEqual([
    "Port tertutup",
    null,
    "/protections/port",
  ]);
});

test("a service at one place is told with the place, in both languages, and leads to the place", () => {
  const place = { slug: "kec-curug", name: text("Curug") };
  expect(told({ kind: "offering", ...kia, place })).toEqual(["KIA di Curug", "Child card at Curug", "/locations/kec-curug"]);
});
