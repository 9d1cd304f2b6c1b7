import fc from "fast-check";
import { expect, test } from "vitest";
import type { Values } from "@/components/desk/form-state";
import type { WholeProbe } from "@/lib/probe/desk";
import { Pace, PROBE_KINDS, type ProbeKind, Settings, Target } from "@/lib/probe/settings";
import { parseChange, parseProbe } from "./parse";
import { startChange, startLike, startOf } from "./start";

const asked: Record<ProbeKind, Values> = {
  http: { "probe.url": ["https://antrean.contoh.go.id/"] },
  tcp: { "probe.host": ["cetak.contoh.go.id"], "probe.port": ["443"] },
  tls: { "probe.host": ["cetak.contoh.go.id"], "probe.port": ["443"] },
  dns: { "probe.host": ["contoh.go.id"] },
  closed_port: { "probe.host": ["192.0.2.1"], "probe.port": ["5432"] },
  heartbeat: {},
  manual: {},
};
const filled = (kind: ProbeKind, changes: Values = {}): Values => ({
  ...startOf(kind, "k"),
  ...{ "probe.name": ["Nama"], "probe.target": ["system:siak-terpusat"] },
  ...asked[kind],
  ...changes,
});
const codes = (values: Values) => {
  const parsed = parseProbe(values);
  return parsed.ok ? [] : parsed.refusals.map(({ field, code }) => `${field} ${code}`);
};

test.each(PROBE_KINDS)("%s: what is usual stands there, and only the name, the target and where it is are asked", (kind) => {
  const parsed = parseProbe(filled(kind));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
  expect(Settings.parse(parsed.input.settings)).toMatchObject({ kind });
  expect(Pace.parse(parsed.input.pace)).toEqual(parsed.input.pace);
});

test.each(PROBE_KINDS)("%s: a form that is opened to change it and sent as it is changes nothing", (kind) => {
  const made = parseProbe(filled(kind));
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  const { name, settings, pace } = made.input;
  const probe = { slug: "nama", name, settings, pace } as Parameters<typeof startChange>[0];
  expect(parseChange(startChange(probe, "k"))).toEqual({ ok: true, input: { slug: "nama", name, settings, pace } });
});

const text = { id: "Nama", en: null };
const ABOUT: [WholeProbe["target"], Target][] = [
  [{ kind: "system", slug: "siak-terpusat", name: text }, { system: "siak-terpusat" }],
  [{ kind: "service", slug: "kia", name: text }, { service: "kia" }],
  [
    { kind: "offering", slug: "kia", name: text, place: { slug: "kec-curug", name: text } },
    { service: "kia", location: "kec-curug" },
  ],
  [{ kind: "protection", slug: "port", name: text }, { protection: "port" }],
];

test.each(ABOUT)("one in the place of another opens with all it says, about %j", (target, about) => {
  for (const kind of PROBE_KINDS) {
    const made = parseProbe(filled(kind));
    if (!made.ok) throw new Error(JSON.stringify(made.refusals));
    const { name, settings, pace } = made.input;
    const said = { name, settings, pace, effect: "disrupted", vouches: true } as const;
    const probe = { slug: "lama", target, ...said, endedAt: null } as WholeProbe;
    expect(parseProbe(startLike(probe, "k"))).toEqual({ ok: true, input: { ...said, target: about, replaces: "lama" } });
    const over = parseProbe(startLike({ ...probe, endedAt: 1 }, "k"));
    expect(over.ok && over.input.replaces).toBeNull();
  }
});

test.each<[Target, Values]>([
  [{ system: "siak-terpusat" }, { "probe.target": ["system:siak-terpusat"] }],
  [{ service: "kia" }, { "probe.target": ["service:kia"] }],
  [
    { service: "kia", location: "kec-curug" },
    { "probe.target": ["service:kia"], "probe.place": ["kec-curug"] },
  ],
  [{ protection: "port" }, { "probe.target": ["protection:port"] }],
])("%j is read", (target, values) => {
  const parsed = parseProbe(filled("manual", values));
  expect(parsed.ok && parsed.input.target).toEqual(target);
});

test.each<[ProbeKind, Values, string]>([
  ["manual", { "probe.name": [""] }, "probe.name text_required"],
  ["manual", { "probe.target": [""] }, "probe.target target_unknown"],
  ["manual", { "probe.target": ["location:kec-curug"] }, "probe.target target_unknown"],
  ["manual", { "probe.target": ["service:kia"], "probe.place": ["\0"] }, "probe.place no_location"],
  ["manual", { "probe.place": ["kec-curug"] }, "probe.place place_without_service"],
  ["manual", { "probe.interval": [""] }, "probe.interval number_unreadable"],
  ["manual", { "probe.interval": ["25"] }, "probe.interval every_out_of_range"],
  ["heartbeat", { "probe.interval": ["1441"] }, "probe.interval every_out_of_range"],
  ["heartbeat", { "probe.grace": ["1441"] }, "probe.grace grace_out_of_range"],
  ["http", { "probe.every": ["9"] }, "probe.every every_out_of_range"],
  ["http", { "probe.url": ["antrean.contoh.go.id"] }, "probe.url url_unreadable"],
  ["http", { "probe.status": ["200 dan 301"] }, "probe.status statuses_unreadable"],
  ["http", { "probe.status": ["200, 100"] }, "probe.status statuses_unreadable"],
  ["http", { "probe.url": ["https://contoh.go.id:0/"] }, "probe.url url_unreadable"],
  ["http", { "probe.jsonPath": ["$.data"], "probe.jsonEquals": ["ok"] }, "probe.jsonPath json_path_unreadable"],
  ["http", { "probe.jsonPath": ["data.state"] }, "probe.jsonEquals json_incomplete"],
  ["http", { "probe.jsonEquals": ["ok"] }, "probe.jsonPath json_incomplete"],
  ["http", { "probe.timeout": ["30001"] }, "probe.timeout timeout_out_of_range"],
  ["http", { "probe.slow": ["0"] }, "probe.slow slow_out_of_range"],
  ["http", { "probe.failAfter": ["11"] }, "probe.failAfter times_out_of_range"],
  ["tls", { "probe.certificateDays": ["91"] }, "probe.certificateDays certificate_days_out_of_range"],
  ["tcp", { "probe.host": ["https://cetak.contoh.go.id"] }, "probe.host host_unreadable"],
  ["tcp", { "probe.host": ["cetak.contoh.go.id:443"] }, "probe.host host_unreadable"],
  ["tcp", { "probe.port": ["65536"] }, "probe.port port_out_of_range"],
  ["tcp", { "probe.port": [""] }, "probe.port number_unreadable"],
  ["dns", { "probe.type": ["SRV"] }, "probe.type choice_required"],
  ["dns", { "probe.expect": ["x".repeat(201)] }, "probe.expect value_too_long"],
])("%s with %j is refused: %s", (kind, changes, refusal) => {
  expect(codes(filled(kind, changes))).toEqual([refusal]);
});

test("an IPv6 address is read as a browser shows it", () => {
  const parsed = parseProbe(filled("tcp", { "probe.host": ["[2001:db8::1]"] }));
  expect(parsed.ok && parsed.input.settings).toMatchObject({ host: "2001:db8::1" });
});

test("whatever is typed, what is read can be stored, and everything else is refused", () => {
  const names = Object.keys(Object.assign({}, ...PROBE_KINDS.map((kind) => filled(kind))));
  const typed = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(fc.string(), fc.integer().map(String)).map((one) => [one]),
  );
  fc.assert(
    fc.property(fc.constantFrom(...PROBE_KINDS), typed, (kind, changes) => {
      const parsed = parseProbe(filled(kind, changes));
      if (!parsed.ok) return;
      const { settings, pace, target } = parsed.input;
      expect([Settings.safeParse(settings).success, Pace.safeParse(pace).success, Target.safeParse(target).success]).toEqual([
        ...[true, true, true],
      ]);
    }),
    { numRuns: 1000 },
  );
});
