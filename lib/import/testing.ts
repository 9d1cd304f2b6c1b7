import fc from "fast-check";
import { atWib, DAY, MINUTE } from "../time";

/** Made-up histories in the forms in which other sites keep theirs, for tests. */

export const NOW = atWib("2026-11-23", "10:00");

/** Begin and end (epoch ms, whole minutes) of something that was over at `NOW`. */
export const span = fc
  .record({
    before: fc.integer({ min: 4, max: 3000 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    lasted: fc.integer({ min: 0, max: 2880 }),
  })
  .map(({ before, minute, lasted }) => {
    const began = NOW - before * DAY + minute * MINUTE;
    return { began, ended: began + lasted * MINUTE };
  });

/** Words that a hand or a script may have left anywhere. */
export const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    "<b>Gangguan</b>",
    "=SUM(A1)",
    'Satu, "dua"; tiga',
    "<script>alert(1)</script>x",
    "+62 21",
    "Baris\r\nbaris",
    "é 漢 🙂",
  ),
);

export const iso = (ms: number) => new Date(ms).toISOString();
export const bytes = (text: string) => new TextEncoder().encode(text);
export const json = (value: unknown) => bytes(JSON.stringify(value));

/** An incident as a Statuspage keeps it. */
export const statuspageIncident = (id: string, began: number, ended: number, changes: object = {}) => ({
  id,
  name: `Gangguan ${id}`,
  status: "resolved",
  impact: "minor",
  created_at: iso(began),
  started_at: iso(began),
  resolved_at: iso(ended),
  page_id: "halaman",
  incident_updates: [
    { status: "resolved", body: "Sudah pulih.", display_at: iso(ended), created_at: iso(ended) },
    { status: "investigating", body: "Sedang diperiksa.", display_at: iso(began), created_at: iso(began) },
  ],
  components: [{ name: "Portal" }],
  ...changes,
});

export const statuspage = (incidents: object[]) => ({
  page: { id: "halaman", name: "Contoh", url: "https://contoh.test" },
  incidents,
});

export const cstateIssue = (changes: Record<string, string> = {}, body = "Listrik padam.") => {
  const front = {
    title: "Listrik padam",
    date: "2026-11-20 08:10:00",
    resolved: "true",
    resolvedWhen: "2026-11-20 11:00:00",
    severity: "down",
    section: "issue",
    affected: "\n  - Portal",
    ...changes,
  };
  const lines = Object.entries(front).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join("\n")}\n---\n${body}\n`;
};

export const githubIssue = (number: number, began: number, ended: number | null, changes: object = {}) => ({
  number,
  title: "🛑 Portal is down",
  body: "In `abc`, Portal was **down**.",
  state: ended === null ? "open" : "closed",
  created_at: iso(began),
  closed_at: ended === null ? null : iso(ended),
  html_url: `https://github.com/contoh/status/issues/${number}`,
  labels: [{ name: "status" }, { name: "portal" }],
  ...changes,
});
