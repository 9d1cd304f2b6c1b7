import { afterEach, beforeAll, expect, test } from "vitest";
import { authority, type Certificate, selfSigned } from "./testing/certificates";
import { closedPortOf, closeStubs, ctxOf, httpsStub, tcpStub } from "./testing/stubs";
import { tls } from "./tls";

afterEach(closeStubs);

let ca: string;
const certificates = {} as Record<"good" | "soon" | "expired" | "own", Certificate>;
beforeAll(async () => {
  const made = await authority();
  ca = made.ca;
  certificates.good = await made.issue("good.example", 60);
  certificates.soon = await made.issue("good.example", 5);
  certificates.expired = await made.issue("good.example", -1);
  certificates.own = await selfSigned("good.example");
});

const look = (port: number, host = "good.example", timeoutMs = 20_000) =>
  tls({ kind: "tls", host, port, certificateDays: 14 }, ctxOf({ "good.example": ["127.0.0.1"] }, { ca, timeoutMs }));

test.each([
  ["good", "ok"],
  ["soon", "certificate_soon"],
  ["expired", "certificate_expired"],
  ["own", "certificate_invalid"],
] as const)("the certificate that is %s comes to %s", async (which, expected) => {
  expect((await look(await httpsStub(certificates[which], () => undefined))).outcome).toBe(expected);
});

test("a certificate of a name does not vouch for an address", async () => {
  expect((await look(await httpsStub(certificates.good, () => undefined), "127.0.0.1")).outcome).toBe("certificate_invalid");
});

test("a certificate that ends soon says when", async () => {
  const { detail } = await look(await httpsStub(certificates.soon, () => undefined));
  expect(detail).toMatch(/^sertifikat berakhir \d{4}-\d\d-\d\d$/);
});

test("garbage for a handshake, a connection cut in it, silence and nobody are told apart", async () => {
  const garbage = await tcpStub((socket) => void socket.end("220 mail.example ESMTP\r\n"));
  const cut = await tcpStub((socket) => void socket.once("data", () => socket.resetAndDestroy()));
  expect((await look(garbage)).outcome).toBe("tls_failed");
  expect((await look(cut)).outcome).toBe("reset");
  expect((await look(await tcpStub(), "good.example", 100)).outcome).toBe("timed_out");
  expect((await look(await closedPortOf())).outcome).toBe("refused");
});
