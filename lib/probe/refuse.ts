import ipaddr from "ipaddr.js";
import type { Refusal, RefusalCode } from "../refusal";
import { familyOf, hostOf, mayLookAt, type Range } from "./address";
import { isLookedAt, type Pace, type RECORD_TYPES, type Settings, type SettingsOf } from "./settings";

/** What can be said of a probe and never come true. Each field by its name in `PROBES.fields`. */

type RecordType = (typeof RECORD_TYPES)[number];

/** Why a probe would never see what it is to see, whatever it looks at; empty: it may. */
export function refuseProbe(settings: Settings, pace: Pace): Refusal[] {
  return [...refuseSettings(settings, pace), ...refusePace(settings, pace)];
}

function refuseSettings(settings: Settings, { everySeconds }: Pace): Refusal[] {
  switch (settings.kind) {
    case "http":
      return refuseWeb(settings);
    case "dns":
      return refuseRecords(settings);
    case "closed_port": {
      const family = familyOf(hostOf(settings.host) ?? "");
      const other = settings.family !== null && family !== 0 && family !== settings.family;
      return when(other, "family", "other_family");
    }
    case "heartbeat":
      // Between its reach and the end of its grace a machine that may still be silent would be one that nobody sees.
      return when(settings.graceSeconds > everySeconds, "grace", "grace_too_long");
    case "tcp":
    case "tls":
    case "manual":
      return [];
  }
}

/** The next look is not to be due before the last may have ended. Whether a port is closed is not timed, so that it is never slow. */
function refusePace({ kind }: Settings, { everySeconds, timeoutMs, slowMs }: Pace): Refusal[] {
  if (!isLookedAt(kind)) return [];
  const untimed = kind === "closed_port";
  return [
    ...when(timeoutMs > everySeconds * 1000, "timeout", "timeout_too_long"),
    ...when(untimed && slowMs !== null, "slow", "slow_untimed"),
    ...when(!untimed && slowMs !== null && slowMs >= timeoutMs, "slow", "slow_too_late"),
  ];
}

/** Answers of these statuses have no body (RFC 9110, 15.3.5, 15.3.6 and 15.4.5). */
const BODILESS = [204, 205, 304];

function refuseWeb({ url, method, status, text, json, certificateDays }: SettingsOf<"http">): Refusal[] {
  const asks = text !== null || json !== null;
  const empty = status.length > 0 && status.every((each) => BODILESS.includes(each));
  return [
    ...when(asks && method === "HEAD", "method", "no_body"),
    ...when(asks && method !== "HEAD" && empty, "status", "no_body"),
    ...when(certificateDays !== null && URL.parse(url)?.protocol === "http:", "certificateDays", "no_certificate"),
  ];
}

function refuseRecords({ host, type, expect }: SettingsOf<"dns">): Refusal[] {
  const names = new Set(expect.map((value) => value.toLowerCase().replace(/\.$/, "")));
  return [
    ...when(familyOf(hostOf(host) ?? "") !== 0, "host", "name_of_address"),
    ...when(!expect.every(IS_OF[type]), "expect", "other_record"),
    ...when(type === "CNAME" && names.size > 1, "expect", "one_cname"),
  ];
}

const isName = (value: string): boolean => /^[\w-]{1,63}(\.[\w-]{1,63})*\.?$/.test(value) && !ipaddr.isValid(value);

/** Whether a record of a type can have this value; mail is told with its preference or without, and "." is none (RFC 7505). */
const IS_OF = {
  A: (value) => ipaddr.isValid(value) && ipaddr.process(value).kind() === "ipv4",
  AAAA: (value) => ipaddr.isValid(value) && ipaddr.parse(value).kind() === "ipv6",
  CNAME: isName,
  NS: isName,
  MX: (value) => ["", "."].includes(value.replace(/^\d+ /, "")) || isName(value.replace(/^\d+ /, "")),
  TXT: () => true,
} satisfies Record<RecordType, (value: string) => boolean>;

/** Why nothing is looked at where it says so by its own address, before any name is asked. `allowed`: as `mayLookAt` takes it. */
export function refuseAddress(settings: Settings, allowed: readonly Range[]): Refusal[] {
  const field = settings.kind === "http" ? "url" : "host";
  const written = settings.kind === "http" ? URL.parse(settings.url)?.hostname : "host" in settings ? settings.host : undefined;
  const host = hostOf(written ?? "");
  const refused = settings.kind !== "dns" && host !== null && familyOf(host) !== 0 && !mayLookAt(host, allowed);
  return when(refused, field, "address_not_allowed");
}

const when = (wrong: boolean, field: string, code: RefusalCode): Refusal[] => (wrong ? [{ field, code }] : []);
