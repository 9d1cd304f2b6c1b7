import { setTimeout as pause } from "node:timers/promises";
import type { Server } from "../server";

/** What a reader must get at an address: the status, and a body that is the thing asked for, whole. */
type Expected = { path: string; status: number; whole: (body: string, first: string) => boolean };

const page = (path: string, status = 200): Expected => ({
  path,
  status,
  whole: (body) => body.includes("<h1") && body.includes("<main") && body.trimEnd().endsWith("</html>"),
});
const same = (path: string): Expected => ({ path, status: 200, whole: (body, first) => body.length > 0 && body === first });

const CASE = "/incidents/2017-05-15-layanan-ktp-el-dihentikan";

/** Readers of every kind of address, one after another without end, until told to stop. */
export type Readers = { count(): number; failures: string[]; stop(): Promise<void> };

/** Starts `many` readers; each waits `everyMs` between two reads. Throws when an address is not there before any fault. */
export async function startReaders(server: Server, { many = 4, everyMs = 5 } = {}): Promise<Readers> {
  const home = await (await fetch(server.url)).text();
  const [live = "", icon = ""] = [/src="(\/live-[^"]+)"/, /rel="icon"[^>]*href="(\/[^"]+)"/].map(
    (form) => home.match(form)?.[1] ?? "",
  );
  if (!live || !icon) throw new Error("The home page names no live script or no icon.");
  const expected: Expected[] = [
    page("/"),
    page("/en"),
    page(CASE),
    page("/history"),
    page("/history/2017-05"),
    { path: "/api/v1/status.json", status: 200, whole: (body) => Array.isArray(JSON.parse(body).services) },
    same(live),
    same(icon),
    page("/tidak-ada", 404),
  ];
  const first = new Map<string, string>();
  for (const { path } of expected) first.set(path, await (await fetch(server.url + path)).text());

  const failures: string[] = [];
  let count = 0;
  let stopped = false;
  async function read({ path, status, whole }: Expected): Promise<void> {
    count += 1;
    try {
      const response = await fetch(server.url + path);
      const body = await response.text();
      if (response.status !== status) failures.push(`${path}: ${response.status}`);
      else if (!whole(body, first.get(path) ?? "")) failures.push(`${path}: wrong body ${body.slice(0, 80)}`);
    } catch (error) {
      failures.push(`${path}: ${error instanceof Error ? `${error.message} ${error.cause ?? ""}` : error}`);
    }
  }
  async function reader(offset: number): Promise<void> {
    for (let turn = offset; !stopped; turn += 1) {
      await read(expected[turn % expected.length] as Expected);
      await pause(everyMs);
    }
  }
  for (const each of expected) await read(each);
  if (failures.length > 0) throw new Error(`Before any fault: ${failures.join("; ")}`);
  const running = Array.from({ length: many }, (_, index) => reader(index * 2));
  return {
    count: () => count,
    failures,
    async stop() {
      stopped = true;
      await Promise.all(running);
      if (failures.length > 0) {
        throw new Error(`${failures.length} of ${count} reads failed:\n${[...new Set(failures)].slice(0, 10).join("\n")}`);
      }
    },
  };
}
