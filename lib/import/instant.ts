import { Unfit } from "./record";

/** A date and a time of day, and its zone where it has one: "2026-11-20 08:10", "2026-11-20T08:10:00+07:00", also with fractions. */
const INSTANT =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ]+(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?(?:\s+UTC)?$/i;

/**
 * The instant (epoch ms) that a text names. A time without a zone is read in `zone`, never guessed.
 * @throws Unfit where nothing stands there, it cannot be read, has no zone, or names no moment or two of that zone
 */
export function instantOf(given: unknown, zone: string | null): number {
  const text = given instanceof Date ? given.toISOString() : typeof given === "string" ? given.trim() : "";
  if (text === "") throw new Unfit("time_missing");
  const match = INSTANT.exec(text);
  if (!match) throw new Unfit("time_unreadable", text);
  const [, year, month, day, hours, minutes, seconds = "00", offset] = match;
  // A day alone is no moment: its midnight would be a guess, and in another zone another day.
  if (hours === undefined) throw new Unfit("time_unreadable", text);
  const wall = `${year}-${month}-${day}T${hours.padStart(2, "0")}:${minutes}:${seconds}.000Z`;
  const asUtc = Date.parse(wall);
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString() !== wall) throw new Unfit("time_unreadable", text);
  if (offset !== undefined) return asUtc - offsetMs(offset, text);
  if (zone === null) throw new Unfit("zone_missing", text);
  const candidates = [...new Set([-DAY, 0, DAY].map((step) => asUtc - offsetAt(asUtc + step, zone)))];
  const fitting = candidates.filter((ms) => ms + offsetAt(ms, zone) === asUtc);
  if (fitting.length !== 1) throw new Unfit("time_ambiguous", text);
  return fitting[0] as number;
}

const DAY = 86_400_000;

function offsetMs(offset: string, text: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
  if (sign === undefined) return 0;
  if (Number(hours) > 14 || Number(minutes) > 59) throw new Unfit("time_unreadable", text);
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** By how much the clocks of a zone are ahead of UTC at an instant (ms). */
function offsetAt(ms: number, zone: string): number {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
  clocks.set(zone, clock);
  const part = Object.fromEntries(clock.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const wall = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second);
  return wall - Math.floor(ms / 1000) * 1000;
}

/** Whether this machine knows the clocks of such a zone. */
export function isZone(name: string): boolean {
  try {
    return /^[A-Za-z_+\-/0-9]{1,60}$/.test(name) && new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}
