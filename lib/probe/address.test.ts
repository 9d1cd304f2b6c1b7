import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { familyOf, hostOf, isSameAddress, mayLookAt, readRanges } from "./address";

test.each(["8.8.8.8", "103.28.12.1", "2606:4700:4700::1111", "::ffff:8.8.8.8"])(
  "%s is public and may be looked at",
  (address) => {
    expect(mayLookAt(address, [])).toBe(true);
  },
);

test.each([
  ...["0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1"],
  ...["172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.51.100.1", "203.0.113.1"],
  ...["224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255"],
  ...["::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:a00:1", "::ffff:0:127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::a00:1"],
  ...["100::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "3fff::1", "fc00::1", "fd00::1", "fe80::1", "fec0::1", "ff02::1"],
  ...["4000::1", "", "localhost", "1.2.3", "0x7f.0.0.1x", "fe80::1%eth0"],
])("%j may not be looked at", (address) => {
  expect(mayLookAt(address, [])).toBe(false);
});

describe("ranges", () => {
  test("what a range names may be looked at, also in its IPv6 spelling, and nothing beside it", () => {
    const ranges = readRanges("10.1.0.0/16, fd00:1::/32,");
    for (const address of ["10.1.0.1", "10.1.255.255", "::ffff:10.1.2.3", "fd00:1::9"])
      expect(mayLookAt(address, ranges)).toBe(true);
    for (const address of ["10.2.0.1", "::ffff:10.2.0.1", "fd00:2::9", "127.0.0.1"])
      expect(mayLookAt(address, ranges)).toBe(false);
  });

  test.each(["10.0.0.0", "10.0.0.0/33", "10.1/8", "010.0.0.0/8", "intranet", "10.0.0.0/8;fd00::/8", "fd00::/129"])(
    "%s is no range",
    (list) => {
      expect(() => readRanges(list)).toThrow(list);
    },
  );
});

test.each([
  ["2130706433", "127.0.0.1"],
  ["0x7f000001", "127.0.0.1"],
  ["0177.0.0.1", "127.0.0.1"],
  ["127.1", "127.0.0.1"],
  ["[::1]", "::1"],
  ["::FFFF:127.0.0.1", "::ffff:7f00:1"],
  ["Disdukcapil.Example.", "disdukcapil.example"],
  ["bücher.example", "xn--bcher-kva.example"],
  ["host_name", "host_name"],
  ["a b", null],
  ["a/b", null],
  ["a:80", null],
  ["user@host", null],
  ["fe80::1%eth0", null],
  ["256.1.1.1", null],
  ["", null],
])("the host %j is %j", (written, host) => {
  expect(hostOf(written)).toBe(host);
});

test("every spelling of an IPv4 address is read as that address", () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.constantFrom(10, 8, 16), (address, base) => {
      const spelled = { 10: "", 8: "0", 16: "0x" }[base];
      const parts = address.split(".").map(Number);
      const whole = parts.reduce((sum, part) => sum * 256 + part, 0);
      expect(hostOf(parts.map((part) => spelled + part.toString(base)).join("."))).toBe(address);
      expect(hostOf(spelled + whole.toString(base))).toBe(address);
      expect(isSameAddress(hostOf(`::ffff:${address}`) ?? "", address)).toBe(true);
      expect(mayLookAt(hostOf(`::ffff:${address}`) ?? "", [])).toBe(mayLookAt(address, []));
    }),
  );
});

test("families are told of what a host is read as", () => {
  expect(["127.0.0.1", "::1", "host.example", "2130706433"].map(familyOf)).toEqual([4, 6, 0, 0]);
});
