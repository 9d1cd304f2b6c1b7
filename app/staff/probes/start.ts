import type { Values } from "@/components/desk/form-state";
import type { ProbeChoices } from "@/components/desk/probe-form";
import type { readProbeForm } from "@/db/read/probes";
import type { WholeProbe } from "@/lib/probe/desk";
import { isLookedAt, type Pace, type ProbeKind, type Settings } from "@/lib/probe/settings";
import { PROBES } from "@/lib/words/probes";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** What is usual for each kind, in seconds and milliseconds. */
const USUAL = {
  http: { everySeconds: MINUTE, timeoutMs: 10_000, slowMs: 3000, failAfter: 3, recoverAfter: 2 },
  tcp: { everySeconds: MINUTE, timeoutMs: 5000, slowMs: null, failAfter: 3, recoverAfter: 2 },
  tls: { everySeconds: HOUR, timeoutMs: 10_000, slowMs: null, failAfter: 2, recoverAfter: 1 },
  dns: { everySeconds: 5 * MINUTE, timeoutMs: 5000, slowMs: null, failAfter: 3, recoverAfter: 2 },
  closed_port: { everySeconds: HOUR, timeoutMs: 3000, slowMs: null, failAfter: 2, recoverAfter: 2 },
  heartbeat: { everySeconds: 24 * HOUR, timeoutMs: 10_000, slowMs: null, failAfter: 1, recoverAfter: 1 },
  manual: { everySeconds: 4 * HOUR, timeoutMs: 10_000, slowMs: null, failAfter: 1, recoverAfter: 1 },
} satisfies Record<ProbeKind, Pace>;

export const UNIT_SECONDS = { seconds: 1, minutes: MINUTE, hours: HOUR } as const;
type Unit = keyof typeof UNIT_SECONDS;

/** In which unit the interval of a kind is told; one that is no whole number of it is told in seconds. */
function unitOf(kind: ProbeKind, everySeconds: number): Unit {
  const unit = kind === "heartbeat" ? "minutes" : kind === "manual" ? "hours" : "seconds";
  return everySeconds % UNIT_SECONDS[unit] === 0 ? unit : "seconds";
}

/** Where a form asks for the interval: of what others tell us it is the main thing, of what we look at a detail. */
export const intervalField = (kind: ProbeKind) => (isLookedAt(kind) ? ("probe.every" as const) : ("probe.interval" as const));

/** The form of a new probe as it opens: what is usual is chosen, nothing is claimed of what is looked at. */
export function startOf(kind: ProbeKind, key: string): Values {
  return {
    ...paceValues(kind, USUAL[kind]),
    ...{ key: [key], "probe.kind": [kind], "probe.method": ["GET"], "probe.family": ["any"] },
    ...{ "probe.certificateDays": ["14"], "probe.type": ["A"], "probe.grace": ["60"] },
    ...{ "probe.effect": ["unavailable"], "probe.vouches": [] },
  };
}

/** The same with what a probe says now, to be changed. */
export function startChange({ slug, name, settings, pace }: WholeProbe, key: string): Values {
  return {
    ...startOf(settings.kind, key),
    ...{ slug: [slug], "probe.name": [name.id], "probe.name.en": name.en === null ? [] : [name.en] },
    ...paceValues(settings.kind, pace),
    ...Object.fromEntries(Object.entries(settingsValues(settings)).map(([field, value]) => [`probe.${field}`, [value]])),
  };
}

/** A new probe with all that another one says, in whose place it comes unless that one is over. */
export function startLike(probe: WholeProbe, key: string): Values {
  const { slug, target, effect, vouches, endedAt } = probe;
  const { kind, slug: about } = target;
  return {
    ...startChange(probe, key),
    slug: [],
    replaces: endedAt === null ? [slug] : [],
    "probe.target": [`${kind === "offering" ? "service" : kind}:${about}`],
    "probe.place": kind === "offering" ? [target.place.slug] : [],
    "probe.effect": [effect],
    "probe.vouches": vouches ? ["yes"] : [],
  };
}

function paceValues(kind: ProbeKind, { everySeconds, timeoutMs, slowMs, failAfter, recoverAfter }: Pace): Values {
  const unit = unitOf(kind, everySeconds);
  return {
    "probe.unit": [unit],
    [intervalField(kind)]: [String(everySeconds / UNIT_SECONDS[unit])],
    "probe.timeout": [String(timeoutMs)],
    "probe.slow": slowMs === null ? [] : [String(slowMs)],
    "probe.failAfter": [String(failAfter)],
    "probe.recoverAfter": [String(recoverAfter)],
  };
}

function settingsValues(settings: Settings): Record<string, string> {
  const text = (value: number | string | null) => (value === null ? "" : String(value));
  switch (settings.kind) {
    case "http": {
      const { url, method, status, text: words, json, certificateDays } = settings;
      const [jsonPath, jsonEquals] = [json?.path ?? "", json?.equals ?? ""];
      return {
        url,
        method,
        status: status.join(", "),
        text: text(words),
        jsonPath,
        jsonEquals,
        certificateDays: text(certificateDays),
      };
    }
    case "tcp":
      return { host: settings.host, port: String(settings.port) };
    case "tls":
      return { host: settings.host, port: String(settings.port), certificateDays: text(settings.certificateDays) };
    case "dns":
      return { host: settings.host, type: settings.type, expect: settings.expect.join("\n") };
    case "closed_port":
      return {
        host: settings.host,
        port: String(settings.port),
        family: settings.family === null ? "any" : String(settings.family),
      };
    case "heartbeat":
      return { grace: String(Math.round(settings.graceSeconds / MINUTE)) };
    case "manual":
      return {};
  }
}

/** What a probe can be about, by the value that the form sends. */
export function choicesOf({
  systems,
  services,
  locations,
  protections,
}: Awaited<ReturnType<typeof readProbeForm>>): ProbeChoices {
  return {
    targets: [
      ...services.map(({ slug, name }) => ({ value: `service:${slug}`, label: PROBES.of.service(name.id) })),
      ...systems.map(({ slug, name }) => ({ value: `system:${slug}`, label: PROBES.of.system(name.id) })),
      ...protections.map(({ slug, name }) => ({ value: `protection:${slug}`, label: PROBES.of.protection(name.id) })),
    ],
    places: locations.map(({ slug, name }) => ({ value: slug, label: name.id })),
  };
}
