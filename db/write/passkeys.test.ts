import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { offerNew, offerProof, type Purpose } from "@/db/passkey";
import { audit, passkey } from "@/db/schema";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { MINUTE } from "@/lib/time";
import { addPasskey, provePasskey, removePasskey, standsPasskey } from "./passkeys";
import { takeAccess } from "./staff";

const NOW = BORN;
const HERE = { id: "status.example", origin: "https://status.example", name: "Status" };
const SESSION = "a session";

const sha256 = (bytes: string | Buffer) => createHash("sha256").update(bytes).digest();
const b64 = (bytes: Buffer | string) => Buffer.from(bytes).toString("base64url");

/** A device that does what it is told, also what a true one would not. */
class Device {
  readonly id = randomBytes(16);
  private readonly key: KeyObject;
  private readonly cose: Buffer;
  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    this.key = privateKey;
    const { x = "", y = "" } = publicKey.export({ format: "jwk" });
    const [half, other] = [x, y].map((part) => Buffer.from(part, "base64url")) as [Buffer, Buffer];
    this.cose = Buffer.concat([Buffer.from("a5010203262001215820", "hex"), half, Buffer.from("225820", "hex"), other]);
  }

  private said(type: string, challenge: string, origin: string): string {
    return b64(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private data(rpId: string, flags: number, counter: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count]);
  }

  make(challenge: string, { uv = true, origin = HERE.origin } = {}) {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, this.cose]);
    const data = Buffer.concat([this.data(HERE.id, uv ? 0x45 : 0x41, 0), credential]);
    const object = Buffer.concat([
      Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746158", "hex"),
      Buffer.from([data.length]),
      data,
    ]);
    const response = { clientDataJSON: this.said("webauthn.create", challenge, origin), attestationObject: b64(object) };
    return { id: b64(this.id), rawId: b64(this.id), type: "public-key", clientExtensionResults: {}, response };
  }

  answer(challenge: string, { uv = true, origin = HERE.origin, rpId = HERE.id, counter = 1, id = this.id } = {}) {
    const authenticatorData = this.data(rpId, uv ? 0x05 : 0x01, counter);
    const clientDataJSON = this.said("webauthn.get", challenge, origin);
    const signed = Buffer.concat([authenticatorData, sha256(Buffer.from(clientDataJSON, "base64url"))]);
    const signature = b64(sign("sha256", signed, this.key));
    const response = { clientDataJSON, authenticatorData: b64(authenticatorData), signature };
    return { id: b64(id), rawId: b64(id), type: "public-key", clientExtensionResults: {}, response };
  }
}

onBothDatabases("passkeys", (fresh) => {
  let connection: Connection;
  let sari: { id: string; name: string; email: string };
  let device: Device;
  beforeEach(async () => {
    connection = await fresh();
    sari = { id: await addPerson(connection, "Sari"), name: "Sari", email: "sari@contoh.test" };
    device = new Device();
  });
  afterEach(() => connection.close());

  async function add(to = sari, made = device, how: { uv?: boolean; origin?: string } = {}, now = NOW): Promise<boolean> {
    const { challenge } = await offerNew(connection.db, NOW, SESSION, HERE, to);
    const proof = { bound: SESSION, relying: HERE, response: made.make(challenge, how) };
    return addPasskey(connection.db, { now, personId: to.id }, "ponsel", proof);
  }
  type How = Parameters<Device["answer"]>[1] & { purpose?: Purpose; bound?: string; now?: number; personId?: string };
  async function prove({ purpose = "sign-in", bound = SESSION, now = NOW, personId, ...how }: How = {}) {
    const { challenge } = await offerProof(connection.db, NOW, "sign-in", SESSION, HERE);
    const asker = { now, address: "192.0.2.7", ...(personId !== undefined && { personId }) };
    const proof = { bound, relying: HERE, response: device.answer(challenge, how) };
    return provePasskey(connection.db, asker, purpose as "sign-in", proof);
  }
  const verbs = async () => (await connection.db.select().from(audit)).map(({ verb }) => verb);

  test("one that was made proves whose it is, and what is kept of it lets nobody act", async () => {
    expect(await add()).toBe(true);
    expect(await prove()).toMatchObject({ personId: sari.id });
    const [row] = await connection.db.select().from(passkey);
    expect(row).toMatchObject({ personId: sari.id, name: "ponsel", counter: 1, usedAt: new Date(NOW) });
    expect(await verbs()).toContain("passkey.added");
  });

  test.each<[string, How]>([
    ["whose owner did not unlock the device", { uv: false }],
    ["from another site", { origin: "https://jahat.test" }],
    ["for another site", { rpId: "jahat.test" }],
    ["of another browser or session", { bound: "another" }],
    ["to a challenge of another kind", { purpose: "confirm" }],
    ["that comes too late", { now: NOW + 5 * MINUTE }],
    ["of a passkey nobody has", { id: randomBytes(16) }],
    ["of another person's passkey", { personId: "019aa000-0000-7000-8000-000000000001" }],
  ])("an answer %s is refused", async (_, how) => {
    await add();
    expect(await prove(how)).toBeNull();
    expect(await prove({ counter: 2 })).not.toBeNull();
  });

  test.each([null, "x", [], {}, { id: 1 }, { id: "\0" }, { id: "a" }, { id: "a", response: { clientDataJSON: 1 } }])(
    "what is no answer (%j) is refused, and spends the challenge",
    async (response) => {
      await add();
      const { challenge } = await offerProof(connection.db, NOW, "sign-in", SESSION, HERE);
      const tried = (sent: unknown) =>
        provePasskey(connection.db, { now: NOW, address: "" }, "sign-in", { bound: SESSION, relying: HERE, response: sent });
      expect(await tried(response)).toBeNull();
      expect(await tried(device.answer(challenge))).toBeNull();
    },
  );

  test("one answer sent twice at the same moment is accepted once", async () => {
    await add();
    const { challenge } = await offerProof(connection.db, NOW, "sign-in", SESSION, HERE);
    const proof = { bound: SESSION, relying: HERE, response: device.answer(challenge) };
    const both = [1, 2].map(() => provePasskey(connection.db, { now: NOW, address: "" }, "sign-in", proof));
    expect((await Promise.all(both)).filter((each) => each !== null)).toHaveLength(1);
  });

  test("a count that does not rise is a copy: refused, with its line; a device that never counts is none", async () => {
    await add();
    expect(await prove({ counter: 7 })).not.toBeNull();
    for (const counter of [7, 6, 0]) expect(await prove({ counter }), String(counter)).toBeNull();
    expect((await verbs()).filter((verb) => verb === "passkey.refused")).toHaveLength(3);
    expect(await prove({ counter: 8 })).not.toBeNull();
    device = new Device();
    await add();
    for (const _ of [1, 2]) expect(await prove({ counter: 0 })).not.toBeNull();
  });

  test("none is made without an unlocked device, from another site, too late, twice, or as somebody else's", async () => {
    expect(await add(sari, device, { uv: false })).toBe(false);
    expect(await add(sari, device, { origin: "https://jahat.test" })).toBe(false);
    expect(await add(sari, device, {}, NOW + 5 * MINUTE)).toBe(false);
    const { challenge } = await offerNew(connection.db, NOW, SESSION, HERE, sari);
    const proof = { bound: SESSION, relying: HERE, response: device.make(challenge) };
    expect(await addPasskey(connection.db, { now: NOW, personId: sari.id }, "ponsel", proof)).toBe(true);
    expect(await addPasskey(connection.db, { now: NOW, personId: sari.id }, "ponsel", proof)).toBe(false);
    const budi = { id: await addPerson(connection, "Budi"), name: "Budi", email: "budi@contoh.test" };
    expect(await add(budi)).toBe(false);
    expect(await connection.db.select().from(passkey)).toMatchObject([{ personId: sari.id }]);
  });

  test("it is taken away by its owner alone, who proves once more who they are, and goes with all other access", async () => {
    await add();
    const [row] = await connection.db.select().from(passkey);
    const id = row?.id ?? "";
    const stranger = { now: NOW, personId: await addPerson(connection, "Budi"), confirmed: true };
    const owner = { now: NOW, personId: sari.id };
    expect(await removePasskey(connection.db, { ...owner, confirmed: false }, id)).toMatchObject({ ok: false });
    expect(await removePasskey(connection.db, { ...owner, confirmed: true, token: "x" }, id)).toMatchObject({ ok: false });
    await removePasskey(connection.db, stranger, id);
    expect(await standsPasskey(connection.db, id)).toBe(true);
    expect(await removePasskey(connection.db, { ...owner, confirmed: true }, id)).toEqual({ ok: true });
    expect([await standsPasskey(connection.db, id), await prove({ counter: 5 })]).toEqual([false, null]);
    expect((await verbs()).slice(-1)).toEqual(["passkey.removed"]);
    await add();
    await connection.db.transaction((tx) => takeAccess(tx, NOW, sari.id));
    expect(await connection.db.select().from(passkey)).toEqual([]);
  });
});
