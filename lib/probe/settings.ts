import { z } from "zod";
import { familyOf, hostOf } from "./address";

/** What is looked at, and how. One shape a kind; which kinds there are is said here alone. */

/** A name that can be asked for (RFC 1035, 2.3.4; underscores as DNS has them), or an address. */
export const Host = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .regex(/^[^\s/@?#]+$/)
  .refine((written) => {
    const host = hostOf(written);
    if (host === null || host.length > 253) return false;
    return familyOf(host) !== 0 || host.split(".").every((label) => label !== "" && label.length <= 63);
  });
/** An address that a request can be made of: with a port there is, and a name and password that can be read. */
export const WebAddress = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .refine((written) => {
    const url = URL.parse(written);
    return url !== null && url.port !== "0" && isDecodable(url.username) && isDecodable(url.password);
  });

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** "data.items.0.state": keys with dots between them, and none of the signs of a JSONPath, which would be taken for keys. */
export const JsonPath = z
  .string()
  .max(200)
  .regex(/^(?!\$)[^.[\]]+(\.[^.[\]]+)*$/);
const Port = z.number().int().min(1).max(65535);
/** How many days before its end a certificate is called short-lived; null: only an expired one is told. */
const CertificateDays = z.number().int().min(1).max(90).nullable();

export const RECORD_TYPES = ["A", "AAAA", "CNAME", "MX", "NS", "TXT"] as const;

export const Settings = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("http"),
    url: WebAddress,
    method: z.enum(["GET", "HEAD"]),
    /** Accepted statuses; none named: 200 to 299, after redirects. Below 200 none ends an answer. */
    status: z.array(z.number().int().min(200).max(599)).max(20),
    /** What the body must hold; null: anything. */
    text: z.string().trim().min(1).max(200).nullable(),
    /** A value of the JSON body by its path ("data.state"), and what it must be, as text. */
    json: z.object({ path: JsonPath, equals: z.string().max(200) }).nullable(),
    certificateDays: CertificateDays,
  }),
  z.object({ kind: z.literal("tcp"), host: Host, port: Port }),
  z.object({ kind: z.literal("tls"), host: Host, port: Port, certificateDays: CertificateDays }),
  z.object({
    kind: z.literal("dns"),
    host: Host,
    type: z.enum(RECORD_TYPES),
    /** Values that must be among the answers; none named: any answer. */
    expect: z.array(z.string().min(1).max(255)).max(20),
  }),
  /** Refused and filtered are both closed. `family`: 4 or 6 alone; null: every address the name has. */
  z.object({ kind: z.literal("closed_port"), host: Host, port: Port, family: z.union([z.literal(4), z.literal(6)]).nullable() }),
  /** Somebody else's machine calls us: late when it has not called for its interval and this grace (seconds). */
  z.object({ kind: z.literal("heartbeat"), graceSeconds: z.number().int().min(0).max(86_400) }),
  /** Staff look, and say what they saw. */
  z.object({ kind: z.literal("manual") }),
]);
export type Settings = z.infer<typeof Settings>;
export type ProbeKind = Settings["kind"];
export type SettingsOf<K extends ProbeKind> = Extract<Settings, { kind: K }>;

export const PROBE_KINDS = Settings.options.map((option) => option.shape.kind.value);

/** What machines look at by themselves, rather than wait to be told. */
export type LookedAt = Exclude<ProbeKind, "heartbeat" | "manual">;
export const isLookedAt = (kind: ProbeKind): kind is LookedAt => kind !== "heartbeat" && kind !== "manual";

/** How often, how patiently, and when it is believed. */
export const Pace = z.object({
  everySeconds: z.number().int().min(10).max(86_400),
  timeoutMs: z.number().int().min(100).max(30_000),
  /** An answer that takes longer is slow; null: never. */
  slowMs: z.number().int().min(1).max(30_000).nullable(),
  /** So many bad results in a row before it is down, so many good ones before it is up again. */
  failAfter: z.number().int().min(1).max(10),
  recoverAfter: z.number().int().min(1).max(10),
});
export type Pace = z.infer<typeof Pace>;

/** How long a result stands for what was seen (ms): a look that is missing for longer than this was not made. */
export const reachOf = ({ everySeconds, timeoutMs }: Pick<Pace, "everySeconds" | "timeoutMs">): number =>
  2 * everySeconds * 1000 + timeoutMs;

/** What a probe's word is about: a system, a service everywhere, or a service at one place; by slug. */
export const Target = z.union([
  z.strictObject({ system: z.string() }),
  z.strictObject({ service: z.string() }),
  z.strictObject({ service: z.string(), location: z.string() }),
  /** A protection of the register, which changes no status. */
  z.strictObject({ protection: z.string() }),
]);
export type Target = z.infer<typeof Target>;
