import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "@/db/client";
import { alert, duty, outage, person, system } from "@/db/schema";
import { addPerson, BORN, onBothDatabases } from "@/db/testing/databases";
import { HOUR, MINUTE } from "@/lib/time";
import { openTransport, sendAlerts, type Transport } from "./mail";

/** Friday, 10.00 WIB. */
const NOW = BORN;
const FROM = "status@contoh.go.id";
type Letter = Parameters<Transport["sendMail"]>[0];

/** A server that takes letters, or fails as `fails` says of each. */
function fakeTransport(fails: (letter: Letter) => Error | null = () => null) {
  const letters: Letter[] = [];
  const transport: Transport = {
    sendMail: async (letter) => {
      const error = fails(letter);
      if (error) throw error;
      letters.push(letter);
    },
  };
  return { transport, letters };
}

const unreachable = () => Object.assign(new Error("connect ECONNREFUSED"), { code: "ESOCKET" });
const refusal = () => Object.assign(new Error("550 no such user"), { code: "EENVELOPE", responseCode: 550 });

onBothDatabases("letters to staff", (fresh) => {
  let connection: Connection;
  let boss: { id: string; email: string };
  let outageId: string;
  beforeEach(async () => {
    connection = await fresh();
    boss = await add("Sari");
    outageId = uuidv7();
    const [siak] = await connection.db.select().from(system).where(eq(system.slug, "siak-terpusat"));
    await connection.db.insert(outage).values({
      ...{ id: outageId, slug: "2026-11-20-siak-terpusat-abc123", systemId: siak?.id ?? null, effect: "unavailable" },
      ...{ began: new Date(NOW - 5 * MINUTE), knownAt: new Date(NOW - 2 * MINUTE) },
    });
  });
  afterEach(() => connection.close());

  async function add(name: string, role: "administrator" | "editor" = "administrator") {
    const id = await addPerson(connection, name, { role });
    return { id, email: `${id}@contoh.test` };
  }
  const call = (kind: (typeof alert.$inferInsert)["kind"], at = NOW) =>
    connection.db.insert(alert).values({
      ...{ kind, at: new Date(at), nextAt: new Date(at) },
      outageId: kind.startsWith("outage_") ? outageId : null,
    });
  const send = (transport: Transport, now = NOW) =>
    sendAlerts({ db: connection.db, now, transport, from: FROM, address: (path) => `https://status.contoh.go.id${path}` });
  const rows = () => connection.db.select().from(alert).orderBy(alert.seq);
  const onDuty = (personId: string) =>
    connection.db.insert(duty).values({ id: uuidv7(), personId, weekday: 4, begins: "08:00", ends: "16:00" });

  test("while nobody is on duty every administrator hears what, since when and where to go on, and no one else", async () => {
    const other = await add("Budi");
    await add("Citra", "editor");
    await call("outage_began");
    const { transport, letters } = fakeTransport();
    expect(await send(transport)).toBe(1);
    expect(letters.map(({ to }) => to).sort()).toEqual([boss.email, other.email].sort());
    expect(letters[0]).toMatchObject({ from: FROM, subject: expect.stringMatching(/SIAK.*tidak dapat dilayani$/) });
    expect(letters[0]?.text).toContain("Mulai terlihat: Jumat 20 November 2026, 09.55 WIB");
    expect(letters[0]?.text).toContain("Kami ketahui: Jumat 20 November 2026, 09.58 WIB");
    expect(letters[0]?.text).toContain("https://status.contoh.go.id/staff/outages");
    expect(await rows()).toMatchObject([{ sentAt: new Date(NOW), attempts: 1, trouble: null }]);
    expect(await send(transport)).toBe(0);
  });

  test("whoever is on duty is called, and nobody else; who left the desk is not on duty", async () => {
    const [budi, gone] = [await add("Budi", "editor"), await add("Dedi", "editor")];
    await onDuty(budi.id);
    await onDuty(gone.id);
    await connection.db
      .update(person)
      .set({ endedAt: new Date(NOW) })
      .where(eq(person.id, gone.id));
    const { transport, letters } = fakeTransport();
    await call("outage_began");
    await send(transport);
    expect(letters.map(({ to }) => to)).toEqual([budi.email]);
    await call("outage_ended", NOW + 12 * HOUR);
    await send(transport, NOW + 12 * HOUR);
    expect(letters.at(-1)?.to).toBe(boss.email);
  });

  test("the end says how long it was, and whether citizens still wait for a word", async () => {
    await connection.db
      .update(outage)
      .set({ ended: new Date(NOW) })
      .where(eq(outage.id, outageId));
    await call("outage_ended");
    const { transport, letters } = fakeTransport();
    await send(transport);
    expect(letters[0]?.text).toContain("Lamanya: 5 menit");
    expect(letters[0]?.text).toContain("belum dijelaskan");
  });

  test("that nobody can look is told as that, and not as trouble of anything", async () => {
    await call("blind");
    await call("sighted", NOW);
    const { transport, letters } = fakeTransport();
    expect(await send(transport)).toBe(2);
    expect(letters[0]?.text).toContain("bukan kabar tentang layanannya");
    expect(letters[0]?.text).toContain("/staff/probes");
  });

  test("what nobody explained is named with since when, and once it is explained nobody is written to", async () => {
    await call("unexplained");
    const { transport, letters } = fakeTransport();
    expect(await send(transport)).toBe(1);
    expect(letters).toMatchObject([{ to: boss.email, subject: expect.stringMatching(/: 1 gangguan belum dijelaskan$/) }]);
    expect(letters[0]?.text).toMatch(/- SIAK.*, sejak Jumat 20 November 2026, 09\.55 WIB/);
    expect(letters[0]?.text).toContain("/staff/outages");
    await connection.db.update(outage).set({ withdrawnAt: new Date(NOW) });
    await call("unexplained", NOW + HOUR);
    expect(await send(transport, NOW + HOUR)).toBe(1);
    expect(letters).toHaveLength(1);
  });

  test("a server that is away is asked again ever later, for a day, and what it said is kept", async () => {
    await call("outage_began");
    const { transport } = fakeTransport(unreachable);
    const tries: number[] = [];
    for (let now = NOW; now < NOW + 30 * HOUR; now += MINUTE) {
      const before = (await rows())[0]?.attempts;
      expect(await send(transport, now)).toBe(0);
      if ((await rows())[0]?.attempts !== before) tries.push((now - NOW) / MINUTE);
      // Between tries nothing is due: the hours in between are passed over.
      const next = (await rows())[0]?.nextAt.getTime() ?? 0;
      if (next > now + MINUTE) now = next - MINUTE;
    }
    expect(tries.slice(0, 8)).toEqual([0, 1, 3, 7, 15, 31, 63, 123]);
    expect(tries.at(-1)).toBeLessThan(24 * 60);
    expect(tries.at(-1)).toBeGreaterThanOrEqual(23 * 60);
    expect(await rows()).toMatchObject([
      { sentAt: null, attempts: tries.length, trouble: expect.stringContaining("ECONNREFUSED") },
    ]);
  });

  test("an address that is refused for good holds up nobody, and is told; refused everywhere is not sent", async () => {
    const other = await add("Budi");
    await call("outage_began");
    const one = fakeTransport(({ to }) => (to === boss.email ? refusal() : null));
    expect(await send(one.transport)).toBe(1);
    expect(one.letters.map(({ to }) => to)).toEqual([other.email]);
    expect(await rows()).toMatchObject([{ sentAt: new Date(NOW), trouble: expect.stringContaining("1 dari 2") }]);
    await call("outage_began");
    expect(await send(fakeTransport(refusal).transport)).toBe(0);
    expect((await rows())[1]).toMatchObject({ sentAt: null, attempts: 1 });
  });

  test("who was reached before another was not is not written to again", async () => {
    const other = await add("Budi");
    await call("outage_began");
    let away = true;
    const { transport, letters } = fakeTransport(({ to }) => (away && to === other.email ? unreachable() : null));
    expect(await send(transport)).toBe(0);
    expect(await rows()).toMatchObject([{ sentAt: null, trouble: expect.stringContaining("ECONNREFUSED") }]);
    away = false;
    expect(await send(transport, NOW + MINUTE)).toBe(1);
    expect(letters.map(({ to }) => to)).toEqual([boss.email, other.email]);
    expect(await rows()).toMatchObject([{ sentAt: new Date(NOW + MINUTE), attempts: 2, trouble: null }]);
  });

  test("whoever comes on duty between two tries gets what nobody else was reached with", async () => {
    const [budi, citra] = [await add("Budi", "editor"), await add("Citra", "editor")];
    await onDuty(budi.id);
    await call("outage_began");
    expect(await send(fakeTransport(unreachable).transport)).toBe(0);
    await onDuty(citra.id);
    const { transport, letters } = fakeTransport();
    expect(await send(transport, NOW + MINUTE)).toBe(1);
    expect(letters.map(({ to }) => to).sort()).toEqual([budi.email, citra.email].sort());
  });

  test("without anybody to write to it waits and says so", async () => {
    await connection.db.update(person).set({ endedAt: new Date(NOW) });
    await call("outage_began");
    expect(await send(fakeTransport().transport)).toBe(0);
    expect(await rows()).toMatchObject([{ sentAt: null, trouble: expect.stringContaining("Tidak ada") }]);
  });

  test("a real conversation: the server hears who, to whom and what, in words that survive the way", async () => {
    const { port, said, close } = await stubServer();
    await call("outage_began");
    expect(await send(openTransport(`smtp://127.0.0.1:${port}`))).toBe(1);
    await close();
    const heard = said();
    expect(heard).toMatch(/MAIL FROM:<status@contoh\.go\.id>/);
    expect(heard).toContain(`RCPT TO:<${boss.email}>`);
    expect(heard).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(heard).toMatch(new RegExp(`^Message-ID: <alert-\\d+-${boss.id}@contoh\\.go\\.id>\\r$`, "m"));
    expect(heard).toContain("/staff/outages");
  });

  test("a server that puts one of two off is asked for that one alone the next time", async () => {
    const other = await add("Budi");
    await call("outage_began");
    let full = true;
    const { port, said, close } = await stubServer("220 stub", (to) => (full && to.includes(other.email) ? "452 full" : null));
    const transport = openTransport(`smtp://127.0.0.1:${port}`);
    const asked = () => [...said().matchAll(/RCPT TO:<([^>]+)>/g)].map(([, to]) => to);
    expect(await send(transport)).toBe(0);
    expect(asked().sort()).toEqual([boss.email, other.email].sort());
    expect(await rows()).toMatchObject([{ sentAt: null, trouble: expect.stringContaining("452") }]);
    full = false;
    expect(await send(transport, NOW + MINUTE)).toBe(1);
    expect(asked().slice(2)).toEqual([other.email]);
    expect(said().match(/^Subject:/gm)).toHaveLength(2);
    await close();
  });

  test("a server that hangs up or refuses its client is trouble to be tried again", async () => {
    const { port, close } = await stubServer("421 busy");
    await call("outage_began");
    expect(await send(openTransport(`smtp://127.0.0.1:${port}`))).toBe(0);
    await close();
    expect(await send(openTransport(`smtp://127.0.0.1:${port}`), NOW + MINUTE)).toBe(0);
    expect(await rows()).toMatchObject([{ attempts: 2, sentAt: null, trouble: expect.stringMatching(/ECONNREFUSED/) }]);
  });
});

/** A mail server that remembers all it hears. `greeting`: what it says first; `refuses`: its answer to whom it does not take. */
async function stubServer(greeting = "220 stub", refuses: (recipient: string) => string | null = () => null) {
  let heard = "";
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let inData = false;
    let line = "";
    const answer = (text: string) => socket.write(`${text}\r\n`);
    answer(greeting);
    socket.on("error", () => undefined);
    socket.setEncoding("utf8").on("data", (data) => {
      heard += data;
      line += data;
      for (let end = line.indexOf("\r\n"); end >= 0; end = line.indexOf("\r\n")) {
        const word = line.slice(0, end);
        line = line.slice(end + 2);
        if (inData) {
          if (word !== ".") continue;
          inData = false;
          answer("250 taken");
        } else if (/^DATA/i.test(word)) {
          inData = true;
          answer("354 go on");
        } else if (/^QUIT/i.test(word)) socket.end("221 bye\r\n");
        else answer((/^RCPT TO:/i.test(word) && refuses(word)) || "250 ok");
      }
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port.");
  return {
    port: address.port,
    said: () => heard,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
