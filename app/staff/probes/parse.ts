import { one, type Values } from "@/components/desk/form-state";
import type { ChangeProbeInput, LookInput, MakeProbeInput, ProbeInput } from "@/db/write/probe";
import { clean } from "@/lib/notice-input";
import {
  Host,
  JsonPath,
  type Pace,
  PROBE_KINDS,
  type ProbeKind,
  RECORD_TYPES,
  type Settings,
  type Target,
  WebAddress,
} from "@/lib/probe/settings";
import { PROBES } from "@/lib/words/probes";
import type { FormCode } from "@/lib/words/refusals";
import { formReader, type Parsed } from "../fields";
import { intervalField, UNIT_SECONDS } from "./start";

type Form = ReturnType<typeof formReader>;

/** Where the form shows what the verb calls otherwise. */
export const NAMES = Object.fromEntries(Object.keys(PROBES.fields).map((name) => [name, `probe.${name}`]));

export const kindOf = (word: string): ProbeKind | null => PROBE_KINDS.find((kind) => kind === word) ?? null;

/** A typed probe as `makeProbe` takes it. */
export function parseProbe(values: Values): Parsed<MakeProbeInput> {
  const form = formReader(values);
  const effect = form.choice("probe.effect", ["disrupted", "unavailable"], "unavailable");
  const vouches = one(values, "probe.vouches") === "yes";
  const replaces = form.slug("replaces") || null;
  return form.done({ ...readShared(values, form), target: readTarget(values, form), effect, vouches, replaces });
}

/** A typed change as `changeProbe` takes it. */
export function parseChange(values: Values): Parsed<ChangeProbeInput> {
  const form = formReader(values);
  return form.done({ slug: form.slug("slug"), ...readShared(values, form) });
}

/** Which probe is meant. */
export function parseWhich(values: Values): Parsed<ProbeInput> {
  const form = formReader(values);
  return form.done({ slug: form.slug("slug") });
}

/** What somebody saw, as `lookByHand` takes it. */
export function parseLook(values: Values): Parsed<LookInput> {
  const form = formReader(values);
  const works = form.choice("works", ["yes", "no"], "no") === "yes";
  return form.done({ slug: form.slug("slug"), works, note: form.line("probe.note") });
}

function readShared(values: Values, form: Form) {
  const name = form.requiredText("probe.name");
  const settings = readSettings(values, form);
  return { name, settings, pace: readPace(values, form) };
}

function readTarget(values: Values, form: Form): Target {
  const [kind = "", slug = ""] = one(values, "probe.target").split(":");
  const typed = one(values, "probe.place");
  // A place that is none must not come to mean every place.
  const place = typed === "" ? null : form.slug("probe.place") || refused(form, "probe.place", "no_location", null);
  if (!/^[a-z0-9][a-z0-9-]{0,199}$/.test(slug)) return refused(form, "probe.target", "target_unknown", { system: "" });
  if (kind === "service") return place === null ? { service: slug } : { service: slug, location: place };
  if (typed !== "") form.refuse("probe.place", "place_without_service");
  if (kind === "system") return { system: slug };
  return kind === "protection" ? { protection: slug } : refused(form, "probe.target", "target_unknown", { system: "" });
}

/** A whole number within bounds; outside of them it is refused as `code`. */
function readNumber(form: Form, name: string, [least, most]: [number, number], code: FormCode): number {
  return readOptional(form, name, [least, most], code) ?? refused(form, name, "number_unreadable", least);
}

/** The same, or null where nothing stands. */
function readOptional(form: Form, name: string, [least, most]: [number, number], code: FormCode): number | null {
  const before = form.refusals.length;
  const read = form.count(name, name);
  if (form.refusals.length > before) return least;
  if (read === null) return null;
  return read >= least && read <= most ? read : refused(form, name, code, least);
}

function refused<T>(form: Form, name: string, code: FormCode, otherwise: T): T {
  form.refuse(name, code);
  return otherwise;
}

function readSettings(values: Values, form: Form): Settings {
  const kind = kindOf(one(values, "probe.kind"));
  if (kind === null) return refused(form, "", "key_missing", { kind: "manual" });
  const days = () => readOptional(form, "probe.certificateDays", [1, 90], "certificate_days_out_of_range");
  const port = () => readNumber(form, "probe.port", [1, 65_535], "port_out_of_range");
  switch (kind) {
    case "http":
      return { kind, ...readWeb(values, form), certificateDays: days() };
    case "tcp":
      return { kind, host: readHost(values, form), port: port() };
    case "tls":
      return { kind, host: readHost(values, form), port: port(), certificateDays: days() };
    case "dns": {
      const host = readHost(values, form);
      const type = form.choice("probe.type", RECORD_TYPES, "A");
      return { kind, host, type, expect: readLines(values, form, "probe.expect") };
    }
    case "closed_port": {
      const [host, at] = [readHost(values, form), port()];
      const family = form.choice("probe.family", ["any", "4", "6"], "any");
      return { kind, host, port: at, family: family === "any" ? null : family === "4" ? 4 : 6 };
    }
    case "heartbeat":
      return { kind, graceSeconds: 60 * readNumber(form, "probe.grace", [0, 1440], "grace_out_of_range") };
    case "manual":
      return { kind };
  }
}

function readWeb(values: Values, form: Form) {
  const url = one(values, "probe.url").trim();
  const text = clean(one(values, "probe.text"));
  const [path, equals] = [clean(one(values, "probe.jsonPath")), clean(one(values, "probe.jsonEquals"))];
  const method = form.choice("probe.method", ["GET", "HEAD"], "GET");
  if (!WebAddress.safeParse(url).success) form.refuse("probe.url", "url_unreadable");
  const status = readStatuses(values, form);
  if (text.length > 200) form.refuse("probe.text", "line_too_long");
  if ((path === "") !== (equals === "")) form.refuse(path === "" ? "probe.jsonPath" : "probe.jsonEquals", "json_incomplete");
  if (path.length > 200) form.refuse("probe.jsonPath", "line_too_long");
  else if (path !== "" && !JsonPath.safeParse(path).success) form.refuse("probe.jsonPath", "json_path_unreadable");
  if (equals.length > 200) form.refuse("probe.jsonEquals", "line_too_long");
  return { url, method, status, text: text || null, json: path === "" ? null : { path, equals } };
}

/** "200, 301". */
function readStatuses(values: Values, form: Form): number[] {
  const typed = one(values, "probe.status")
    .split(/[\s,;]+/)
    .filter((each) => each !== "");
  const good = typed.length <= 20 && typed.every((each) => /^[2-5]\d\d$/.test(each));
  return good ? [...new Set(typed.map(Number))] : refused(form, "probe.status", "statuses_unreadable", []);
}

function readHost(values: Values, form: Form): string {
  // As a browser shows an IPv6 address, and as people copy it.
  const host = one(values, "probe.host")
    .trim()
    .replace(/^\[(.*)\]$/, "$1");
  const good = Host.safeParse(host).success && clean(host) === host;
  return good ? host : refused(form, "probe.host", "host_unreadable", "");
}

function readLines(values: Values, form: Form, name: string): string[] {
  const lines = clean(one(values, name))
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const good = lines.length <= 20 && lines.every((line) => line.length <= 200);
  return good ? lines : refused(form, name, "value_too_long", []);
}

function readPace(values: Values, form: Form): Pace {
  const unit = form.choice("probe.unit", ["seconds", "minutes", "hours"], "seconds");
  const field = intervalField(kindOf(one(values, "probe.kind")) ?? "manual");
  const second = UNIT_SECONDS[unit];
  const bounds: [number, number] = [Math.ceil(10 / second), Math.floor(86_400 / second)];
  const everySeconds = second * readNumber(form, field, bounds, "every_out_of_range");
  const number = (name: string, bounds: [number, number], code: FormCode, usual: number) =>
    one(values, name).trim() === "" ? usual : readNumber(form, name, bounds, code);
  return {
    everySeconds,
    timeoutMs: number("probe.timeout", [100, 30_000], "timeout_out_of_range", 10_000),
    slowMs: readOptional(form, "probe.slow", [1, 30_000], "slow_out_of_range"),
    failAfter: number("probe.failAfter", [1, 10], "times_out_of_range", 3),
    recoverAfter: number("probe.recoverAfter", [1, 10], "times_out_of_range", 2),
  };
}
