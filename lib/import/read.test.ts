import fc from "fast-check";
import { expect, test } from "vitest";
import { historyCsv } from "../history-csv";
import { incidentView } from "../incident-view";
import { markdownToHtml } from "../markdown";
import { atWib, HOUR } from "../time";
import { type Given, readFiles } from "./read";
import type { PastRecord, Reading } from "./record";
import { bytes, cstateIssue, githubIssue, iso, json, NOW, span, statuspage, statuspageIncident, words } from "./testing";

const read = (files: Given[], zone: string | null = null) => readFiles(files, { zone, now: NOW });
const one = (name: string, content: Uint8Array, zone: string | null = null) => read([{ name, bytes: content }], zone);
const reasons = ({ rejected }: Reading) => rejected.map(({ reason }) => reason);
const first = ({ records, rejected }: Reading): PastRecord => {
  const [placed] = records;
  if (!placed) throw new Error(JSON.stringify(rejected));
  return placed.record;
};
const began = NOW - 30 * HOUR;
const ended = NOW - 28 * HOUR;

test("a Statuspage incident keeps its name, its words oldest first, its parts and its times", () => {
  expect(first(one("incidents.json", json(statuspage([statuspageIncident("a1", began, ended)]))))).toMatchObject({
    externalId: "statuspage:halaman:a1",
    kind: "outage",
    effect: "disrupted",
    title: { id: "Gangguan a1", en: null },
    began: { earliest: began, latest: began },
    ended: { earliest: ended, latest: ended },
    updates: [
      { at: began, state: "investigating", body: { id: "Sedang diperiksa." } },
      { at: ended, state: "resolved" },
    ],
    components: ["Portal"],
    source: { id: "Contoh" },
  });
});

test("a maintenance lasts from when it was to begin, however long before it was told; it is a pause", () => {
  const maintenance = statuspageIncident("m1", began - 48 * HOUR, ended, {
    status: "completed",
    impact: "maintenance",
    scheduled_for: iso(began),
    scheduled_until: iso(ended),
  });
  const page = { page: { id: "halaman" }, scheduled_maintenances: [maintenance] };
  expect(first(one("scheduled-maintenances.json", json(page)))).toMatchObject({
    kind: "pause",
    effect: "paused",
    began: { earliest: began },
  });
});

test("what was said before the named beginning was the beginning", () => {
  const late = statuspageIncident("a1", began, ended, { started_at: iso(ended) });
  expect(first(one("incidents.json", json(statuspage([late])))).began.earliest).toBe(began);
});

test("of a Statuspage what is open, called nothing, or told as something unknown is rejected, each with its place", () => {
  const rows = [
    statuspageIncident("a", began, ended, { status: "monitoring" }),
    statuspageIncident("b", began, ended, { name: "  " }),
    statuspageIncident("c", began, ended, { impact: "apokaliptik" }),
    statuspageIncident("d", began, ended, { resolved_at: null, incident_updates: [] }),
    statuspageIncident("e", began, NOW + HOUR),
    statuspageIncident("f", began, ended, {
      incident_updates: [{ status: "resolved", body: "x".repeat(20_001), display_at: iso(ended) }],
    }),
    { id: 5 },
    statuspageIncident("g", began, ended),
  ];
  const reading = one("incidents.json", json(statuspage(rows)));
  expect(reading.rejected.map(({ where, reason }) => [where.nth, reason])).toEqual([
    [1, "not_over"],
    [2, "title_missing"],
    [3, "kind_unknown"],
    [4, "no_end"],
    [6, "text_too_long"],
    [7, "bad_row"],
    [5, "not_over"],
  ]);
  expect([reading.rows, reading.records.length]).toEqual([8, 1]);
});

test("an issue of cState is read with a zone that was said, and not without", () => {
  const file = bytes(cstateIssue());
  expect(reasons(one("content/issues/padam.md", file))).toEqual(["zone_missing"]);
  expect(first(one("content/issues/padam.md", file, "Asia/Jakarta"))).toMatchObject({
    externalId: "cstate:padam.md@2026-11-20T01:10:00.000Z",
    effect: "unavailable",
    began: { earliest: atWib("2026-11-20", "08:10") },
    ended: { latest: atWib("2026-11-20", "11:00") },
    components: ["Portal"],
    updates: [{ state: "resolved", body: { id: "Listrik padam." } }],
  });
});

test("a byte order mark and line ends of another system change nothing", () => {
  const windows = bytes(`\uFEFF${cstateIssue().replaceAll("\n", "\r\n")}`);
  expect(first(one("padam.md", windows, "UTC"))).toEqual(first(one("padam.md", bytes(cstateIssue()), "UTC")));
});

test.each([
  ["not_over", { resolved: "false" }],
  ["no_end", { resolvedWhen: '""' }],
  ["kind_unknown", { severity: "gawat" }],
  ["not_an_incident", { section: "post" }],
  ["title_missing", { title: '""' }],
  ["times_reversed", { resolvedWhen: "2026-11-20 08:09:00" }],
  ["time_unreadable", { date: "2026-11-20" }],
  ["bad_yaml", { title: "[belum" }],
])("of cState, %s", (reason, changes) => {
  expect(reasons(one("a.md", bytes(cstateIssue(changes as Record<string, string>)), "UTC"))).toEqual([reason]);
});

test("a few lines of aliases do not become gigabytes", () => {
  const bomb = [
    "a: &a [x,x,x,x,x,x,x,x,x]",
    ..."bcdefghi".split("").map((name, index) => {
      const before = "abcdefgh"[index];
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(",")}]`;
    }),
  ].join("\n");
  expect(reasons(one("bom.md", bytes(`---\n${bomb}\n---\n`), "UTC"))).toEqual(["bad_yaml"]);
  expect(reasons(one("history/bom.yml", bytes(bomb)))).toEqual(["format_unknown"]);
});

test("an issue that Upptime opened and closed is an incident; an open one, a pull request and any other are not", () => {
  const rows = [
    githubIssue(1, began, ended),
    githubIssue(2, began, ended, { title: "⚠️ Portal has degraded performance" }),
    githubIssue(3, began, null),
    githubIssue(4, began, ended, { pull_request: {} }),
    githubIssue(5, began, ended, { title: "Add a site", labels: [] }),
  ];
  const reading = one("issues.json", json(rows));
  expect(reading.records.map(({ record }) => [record.title.id, record.effect])).toEqual([
    ["Portal is down", "unavailable"],
    ["Portal has degraded performance", "disrupted"],
  ]);
  expect(reasons(reading)).toEqual(["not_over", "not_an_incident", "not_an_incident"]);
});

test("the commits of Upptime's history are paired site by site; every line is used or told why not", () => {
  const line = (at: number, said: string) => `${iso(at).replace(".000Z", "+00:00")}\t${said} [skip ci] [upptime]`;
  const log = [
    line(began - 2 * HOUR, "🟩 Portal is up (200 in 1 ms)"),
    line(began, "🟥 Portal is down (0 in 0 ms)"),
    line(began + 60_000, "🟥 Portal is down (502 in 868 ms)"),
    line(began + 120_000, "🟨 Loket has degraded performance (200 in 9000 ms)"),
    line(ended, "🟩 Portal is up (200 in 429 ms)"),
    line(ended, ":card_file_box: Update status summary"),
    line(ended + 1000, "🟥 Portal is down (502 in 1 ms)"),
  ].join("\n");
  const reading = one("riwayat.log", bytes(log));
  expect(first(reading)).toMatchObject({
    externalId: `upptime:Portal@${iso(began)}`,
    title: { id: "Portal is down" },
    began: { earliest: began },
    ended: { latest: ended },
    components: ["Portal"],
  });
  expect(reading.rejected.map(({ where, reason }) => [where.line, reason])).toEqual([
    [1, "no_beginning"],
    [3, "nothing_new"],
    [6, "not_an_incident"],
    [4, "not_over"],
    [7, "not_over"],
  ]);
  expect(reading.rows).toBe(reading.records.length * 2 + reading.rejected.length);
});

test("a file of Upptime's history says only how a site stands now", () => {
  const yml = "url: https://contoh.test\nstatus: down\ncode: 0\nlastUpdated: 2026-11-20T01:00:00.000Z\n";
  expect(reasons(one("history/portal.yml", bytes(yml)))).toEqual(["state_only"]);
});

test("our own history comes back as it went out", () => {
  const moment = span.chain((exact) => fc.integer({ min: 0, max: 1200 }).map((blur) => ({ ...exact, blur: blur * 60_000 })));
  const kind = fc.constantFrom(["outage", "unavailable"], ["outage", "disrupted"], ["pause", "paused"], ["notice", null]);
  // A title is words of a kind that a form takes, and none begins with the very apostrophe that a spreadsheet is kept off with.
  const title = words
    .map((said) => said.replace(/\s+/g, " ").trim())
    .filter((said) => /^[\p{L}\p{N}=+@-]/u.test(said) && !/[<&{\p{C}\p{Bidi_Control}]/u.test(said));
  fc.assert(
    fc.property(fc.array(fc.tuple(moment, kind, title), { minLength: 1, maxLength: 8 }), (rows) => {
      const incidents = rows.map(([{ began: from, ended: to, blur }, [is, did], said], index) =>
        incidentView({
          slug: `2026-01-01-catatan-${index}`,
          kind: is as "outage",
          effect: did as "paused",
          title: { id: said, en: index % 2 ? "Words" : null },
          phase: "ended",
          began: { earliest: iso(from), latest: iso(from), words: null },
          ended: { earliest: iso(to), latest: iso(to + blur), words: blur ? { id: "siang", en: null } : null },
          scope: {
            text: { id: "", en: null },
            services: [{ slug: "kk", name: { id: "KK", en: null } }],
            locations: [{ slug: "kec-curug", name: { id: "Curug", en: null } }],
            systems: [],
          },
          cause: { code: "power_cut", label: { id: "", en: null } },
        }),
      );
      const reading = one("2026-11.csv", bytes(historyCsv(incidents, false)));
      expect(reading.rejected).toEqual([]);
      expect(
        reading.records.map(({ record }) => [
          record.slug,
          record.kind,
          record.effect,
          record.title,
          iso(record.began.earliest),
          iso(record.ended.earliest),
          iso(record.ended.latest),
          record.scope,
          record.cause,
        ]),
      ).toEqual(
        incidents.map((each) => [
          each.slug,
          each.kind,
          each.effect,
          each.title,
          each.began.earliest,
          each.ended?.earliest,
          each.ended?.latest,
          { services: ["kk"], locations: ["kec-curug"] },
          "power_cut",
        ]),
      );
    }),
    { numRuns: 200 },
  );
});

const CSV = "title_id;began_earliest;ended_latest;effect;text_id";

test("a table from a spreadsheet may part its cells by semicolons and end its lines as it likes", () => {
  const csv = `\uFEFF${CSV}\r\nListrik padam;2026-11-20 08:10;2026-11-20 11:00;unavailable;"Padam; lalu pulih"\r\n`;
  expect(first(one("catatan.csv", bytes(csv), "Asia/Jakarta"))).toMatchObject({
    kind: "outage",
    effect: "unavailable",
    began: { earliest: atWib("2026-11-20", "08:10") },
    updates: [{ body: { id: "Padam; lalu pulih" } }],
    scope: null,
  });
});

test("a row of a table that cannot be entered is told with its line", () => {
  const rows = [
    "Satu;2026-11-20 08:10;2026-11-20 11:00;unavailable;a",
    "Dua;20/11/2026 08.10;2026-11-20 11:00;;",
    "Tiga;2026-11-20 08:10;2026-11-20 11:00;rusak;",
    "Empat;2026-11-20 08:10",
    "Lima;2026-11-20 08:10;;;",
  ];
  const reading = one("catatan.csv", bytes([CSV, ...rows].join("\n")), "Asia/Jakarta");
  expect(reading.records).toHaveLength(1);
  expect(reading.rejected.map(({ where, reason }) => [where.line, reason])).toEqual([
    [3, "time_unreadable"],
    [4, "kind_unknown"],
    [5, "bad_row"],
    [6, "no_end"],
  ]);
});

test("a quote that is never closed is told, and nothing of that file is taken", () => {
  const reading = one("rusak.csv", bytes(`${CSV}\nSatu;"2026-11-20 08:10;x;;\nDua;a;b;c;d`));
  expect(reasons(reading)).toEqual(["bad_csv"]);
});

test("what is no text, too large, or of no known form is told in one sentence", () => {
  expect(reasons(one("a.json", Uint8Array.of(0xff, 0xfe, 0x7b)))).toEqual(["not_text"]);
  expect(reasons(one("a.json", bytes('{"incidents":[]}\0')))).toEqual(["not_text"]);
  expect(reasons(one("a.json", bytes('{"incidents": [')))).toEqual(["bad_json"]);
  expect(reasons(one("a.json", bytes("{}")))).toEqual(["format_unknown"]);
  expect(reasons(one("a.txt", bytes("halo")))).toEqual(["format_unknown"]);
  expect(reasons(one("a.txt", bytes("")))).toEqual(["format_unknown"]);
  expect(reasons(one("besar.json", new Uint8Array(50 * 1024 * 1024)))).toEqual(["file_too_large"]);
});

test("the same incident twice among the files is taken once", () => {
  const page = json(statuspage([statuspageIncident("a1", began, ended)]));
  const reading = read([
    { name: "1.json", bytes: page },
    { name: "2.json", bytes: page },
  ]);
  expect([reading.records.length, reasons(reading)]).toEqual([1, ["twice"]]);
});

test("markup and scripts become words, and what is left of them is shown as it was typed", () => {
  const body =
    '<script>alert(1)</script><p>Pulih.<br/>Lihat <a href="https://contoh.test/x">di sini</a></p><x onclick=1>&lt;img src=x onerror=alert(1)&gt;';
  const given = statuspageIncident("a1", began, ended, {
    incident_updates: [{ status: "resolved", body, display_at: iso(ended) }],
  });
  const said = first(one("incidents.json", json(statuspage([given])))).updates[0]?.body.id ?? "";
  expect(said).toBe("Pulih.\nLihat [di sini](https://contoh.test/x)\n<x onclick=1><img src=x onerror=alert(1)>");
  expect(markdownToHtml(said)).not.toMatch(/<(script|img|x)\b/);
});

test("whatever bytes are handed in, every row is read or rejected, and nothing is thrown", () => {
  const shaped = fc.oneof(
    fc.string().map(bytes),
    fc.uint8Array({ maxLength: 200 }),
    fc.json().map(bytes),
    fc.record({ incidents: fc.array(fc.anything()) }).map((value) => bytes(JSON.stringify(value) ?? "")),
    fc
      .array(fc.tuple(words, words), { maxLength: 5 })
      .map((rows) => bytes(`${CSV}\n${rows.map((row) => row.join(";")).join("\n")}`)),
    fc.tuple(words, words).map(([title, body]) => bytes(cstateIssue({ title: JSON.stringify(title) }, body))),
  );
  fc.assert(
    fc.property(shaped, fc.constantFrom("a.json", "a.md", "a.yml", "a.csv"), (content, name) => {
      const reading = one(name, content, "Asia/Jakarta");
      expect(reading.records.length + reading.rejected.length).toBe(reading.rows);
    }),
    { numRuns: 500 },
  );
});

test("any history of a Statuspage comes through whole, its incidents in the order and at the times they had", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(span, words), { maxLength: 20 }), (rows) => {
      const incidents = rows.map(([{ began: from, ended: to }, said], index) =>
        statuspageIncident(`i${index}`, from, to, { name: `Judul ${said}`.slice(0, 60) }),
      );
      const { records } = one("incidents.json", json(statuspage(incidents)));
      expect(records.map(({ record }) => [record.externalId, record.began.earliest, record.ended.latest])).toEqual(
        rows.map(([{ began: from, ended: to }], index) => [`statuspage:halaman:i${index}`, from, to]),
      );
    }),
  );
});
