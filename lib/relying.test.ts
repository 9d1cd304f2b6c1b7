import { expect, test } from "vitest";
import { relyingOn } from "./relying";

test.each([
  ["https://status.example/", "x", "status.example", "https://status.example"],
  ["https://status.example:8443", "x", "status.example", "https://status.example:8443"],
  ["http://localhost:3000", "x", "localhost", "http://localhost:3000"],
  [undefined, "localhost:3000", "localhost", "http://localhost:3000"],
])("passkeys at %s, asked for as %s, are for %s", (siteUrl, host, id, origin) => {
  expect(relyingOn(siteUrl, host, "Status")).toEqual({ id, origin, name: "Status" });
});

test.each([
  [undefined, "status.example"],
  [undefined, "127.0.0.1:3000"],
  [undefined, "localhost.jahat.test"],
  [undefined, ""],
  ["http://status.example", "status.example"],
  ["https://192.0.2.1", "localhost"],
  ["https://[2001:db8::1]", "localhost"],
])("at %s, asked for as %s, there are none: a host that only the asker names is believed by nobody", (siteUrl, host) => {
  expect(relyingOn(siteUrl, host, "Status")).toBeNull();
});
