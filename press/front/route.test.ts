import fc from "fast-check";
import { expect, test } from "vitest";
import { fileOf } from "../address";
import { isCalled, routeOf } from "./route";

test.each([
  ["GET", "/", "/"],
  ["HEAD", "/en", "/en"],
  ["GET", "/api/v1/status.json?x=1", "/api/v1/status.json"],
  ["GET", "/_next/static/chunks/a.css", "/_next/static/chunks/a.css"],
  ["GET", "/idul-fitri", "/idul-fitri"],
  ["GET", "/staffing", "/staffing"],
])("%s %s is a file", (method, url, path) => {
  expect(routeOf(method, url)).toEqual({ to: "file", path });
});

test.each([
  ["GET", "/staff"],
  ["HEAD", "/staff/new/power_cut"],
  ["POST", "/staff/login"],
  ["GET", "/api/health"],
  ["POST", "/api/desk/post"],
  ["GET", "/api/desk/list"],
  ["GET", "/api/heartbeat/a-B_9"],
  ["POST", "/api/heartbeat/a-B_9"],
  ["HEAD", "/api/heartbeat/a-B_9"],
])("%s %s is the site's", (method, url) => {
  expect(routeOf(method, url)).toEqual({ to: "site", path: url });
});

test.each([
  ["/en/", "/en"],
  ["/staff/?a=1", "/staff?a=1"],
  ["/id", "/"],
  ["/id/locations/curug", "/locations/curug"],
  ["/index.html", "/"],
  ["/history.html", "/history"],
])("%s has its one address elsewhere: %s", (url, location) => {
  expect(routeOf("GET", url)).toEqual({ to: "elsewhere", location });
});

test.each([
  "/../etc/passwd",
  "/a/../b",
  "/a/./b",
  "/..",
  "/%2e%2e/x",
  "/%2E%2E/x",
  "/a%2fb",
  "/a%5cb",
  "/a\\b",
  "//evil.example/",
  "/id//evil.example",
  "/a//b",
  "/%00",
  "/a%0ab",
  "/%",
  "/%ff",
  "/a#b",
  "http://evil.example/",
  "*",
  "",
])("%j is malformed", (url) => {
  expect(routeOf("GET", url)).toMatchObject({ to: "refusal", status: 400 });
});

test.each([
  ["/api/desk/post", true],
  ["/api/desk/post/", false],
  ["/api/deskx/post", false],
  ["/staff/api/desk/post", false],
  ["/api/desk/po.st", false],
  ["/api/health", false],
  ["/api/heartbeat/a-B_9", true],
  ["/api/heartbeat/", false],
  ["/api/heartbeat/a/b", false],
])("programs call %s: %s", (path, called) => {
  expect(isCalled(path)).toBe(called);
});

test("an over-long address is refused", () => {
  expect(routeOf("GET", `/${"a".repeat(2048)}`)).toMatchObject({ to: "refusal", status: 414 });
});

test.each([
  ["POST", "/", "GET, HEAD"],
  ["PUT", "/api/v1/status.json", "GET, HEAD"],
  ["POST", "/api/health", "GET, HEAD"],
  ["POST", "/api/v1/addresses.json", "GET, HEAD"],
  ["OPTIONS", "/api/desk/post", "GET, HEAD, POST"],
  ["PUT", "/api/heartbeat/x", "GET, HEAD, POST"],
  ["POST", "/api/heartbeat", "GET, HEAD"],
  ["POST", "/api/desk", "GET, HEAD"],
  ["POST", "/api/desk/post/x", "GET, HEAD"],
  ["POST", "/api/desk/POST", "GET, HEAD"],
  ["OPTIONS", "/en", "GET, HEAD"],
  ["DELETE", "/staff", "GET, HEAD, POST"],
])("%s %s is refused with what is allowed", (method, url, allow) => {
  expect(routeOf(method, url)).toMatchObject({ to: "refusal", status: 405, allow });
});

test("whatever is asked, a file is inside its folder and a redirect stays on this host", () => {
  const piece = fc.constantFrom(
    "/",
    ".",
    "..",
    "%2e",
    "%2F",
    "\\",
    "a",
    "id",
    "en",
    "staff",
    ".html",
    "%00",
    "?",
    "%25",
    "%252e",
    "é",
    "~",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const route = routeOf("GET", `/${pieces.join("")}`);
      if (route.to === "elsewhere") expect(route.location).toMatch(/^\/(?![/\\])/);
      if (route.to !== "file") return;
      expect(`/${fileOf(route.path) ?? ""}`).not.toMatch(/\/\.\.?(\/|$)|\\|\0|\/\//);
    }),
    { numRuns: 2000 },
  );
});
