import { isTrouble, type Summary, type Trouble } from "../severity";
import type { Locale, Text } from "../text";
import { wibDay } from "../time";
import { both } from "./both";
import { allServices, called, subject } from "./names";
import { width } from "./status";
import { clock } from "./time";

const WORDS = {
  id: {
    calm: "Semua layanan berjalan normal.",
    closed: "Kantor sedang tutup.",
    closedBut: (n: number) => `Kantor sedang tutup; belum ada kabar dari ${n} tempat layanan lain.`,
    partlyClosed: "Sebagian lokasi sedang tutup; selebihnya berjalan normal.",
    never: "Belum pernah ada kabar dari petugas.",
    notToday: "Belum ada kabar dari petugas hari ini.",
    notSince: (at: string) => `Belum ada kabar baru dari petugas sejak pukul ${at}.`,
    noWordFrom: (n: number, of: number, rest: string) => `Belum ada kabar dari ${n} dari ${of} lokasi; ${rest}.`,
    noWordOn: (what: string, where: string, more: string, rest: string) =>
      `Belum ada kabar tentang ${what} ${where}${more}; ${rest}.`,
    noWordOnMany: (n: number, of: number, rest: string) => `Belum ada kabar tentang ${n} dari ${of} layanan; ${rest}.`,
    moreUnknown: (n: number) => ` dan tentang ${n} layanan lain`,
    rest: {
      normal: "selebihnya berjalan normal",
      closed: "selebihnya sedang tutup",
      either: "selebihnya normal atau sedang tutup",
    },
    trouble: {
      unavailable: () => "tidak tersedia",
      paused: () => "dihentikan sementara",
      disrupted: () => "terganggu",
    },
    moreTrouble: (n: number) => `; ${n} layanan lain juga terdampak`,
    everywhere: "di semua lokasi",
    stale: "Keadaan layanan sekarang tidak diketahui.",
  },
  en: {
    calm: "All services are running normally.",
    closed: "The office is closed.",
    closedBut: (n: number) =>
      `The office is closed; no word yet from ${n === 1 ? "1 other place" : `${n} other places`} of service.`,
    partlyClosed: "Some locations are closed; the rest are running normally.",
    never: "Staff have not reported anything yet.",
    notToday: "No word from staff yet today.",
    notSince: (at: string) => `No fresh word from staff since ${at}.`,
    noWordFrom: (n: number, of: number, rest: string) => `No word yet from ${n} of ${of} locations; ${rest}.`,
    noWordOn: (what: string, where: string, more: string, rest: string) => `No word yet on ${what} ${where}${more}; ${rest}.`,
    noWordOnMany: (n: number, of: number, rest: string) => `No word yet on ${n} of ${of} services; ${rest}.`,
    moreUnknown: (n: number) => ` and on ${n === 1 ? "1 other service" : `${n} other services`}`,
    rest: { normal: "the rest is running normally", closed: "the rest is closed", either: "the rest is normal or closed" },
    trouble: {
      unavailable: (many: boolean) => `${many ? "are" : "is"} unavailable`,
      paused: (many: boolean) => `${many ? "are" : "is"} paused on purpose`,
      disrupted: (many: boolean) => `${many ? "are" : "is"} partly disrupted`,
    },
    moreTrouble: (n: number) => `; ${n === 1 ? "1 other service is" : `${n} other services are`} affected too`,
    everywhere: "at all locations",
    stale: "What works now is not known.",
  },
} satisfies Record<Locale, Record<string, unknown> & { trouble: Record<Trouble, unknown> }>;

export type Row = Summary & { label: Text; name: Text };
export type VerdictInput = {
  overall: Summary;
  services: Row[];
  locations: Summary[];
  /** The main office is closed by its hours. */
  officeClosed: boolean;
  lastWordAt: number | null;
};

/** The one sentence of the front page. */
export function verdictText(input: VerdictInput, now: number): Text {
  return both((locale) => sentence(input, now, locale));
}

/** What stands there once the page can no longer be kept true. */
export const staleVerdict: Text = both((locale) => WORDS[locale].stale);

function sentence(input: VerdictInput, now: number, locale: Locale): string {
  const { status, counts, of } = input.overall;
  const words = WORDS[locale];
  if (isTrouble(status)) return troubled(input, status, locale);
  if (status === "operational") return words.calm;
  if (status === "closed") return counts.closed === of ? words.closed : words.partlyClosed;
  return (counts.unknown ?? 0) === of ? silent(input.lastWordAt, now, locale) : partlyUnknown(input, locale);
}

/** The services that the sentence names of those that are in the worst trouble: the ones hit most widely. */
export const named = <R extends Summary>(overall: Summary, services: R[]): R[] => widest(inTrouble(overall, services));

const inTrouble = <R extends Summary>({ status, announced }: Summary, services: R[]): R[] =>
  services.filter((row) => row.status === status && row.announced === announced);

function troubled({ overall, services }: VerdictInput, status: Trouble, locale: Locale): string {
  const words = WORDS[locale];
  const hit = inTrouble(overall, services);
  const group = widest(hit);
  const all = group.length === services.filter(({ of }) => of > 0).length;
  const what = all ? allServices(locale) : names(group, locale);
  const verb = words.trouble[status](all || group.length > 1);
  const where = all && group.every(isWhole) ? "" : ` ${whereabouts(group, locale)}`;
  const others = hit.length - group.length;
  return `${what} ${verb}${where}${others > 0 ? words.moreTrouble(others) : ""}.`;
}

function silent(lastWordAt: number | null, now: number, locale: Locale): string {
  const words = WORDS[locale];
  if (lastWordAt === null) return words.never;
  return wibDay(lastWordAt) === wibDay(now) ? words.notSince(clock(lastWordAt, locale)) : words.notToday;
}

/** More services than these are counted, not named. */
const MOST_NAMED = 3;

/** By location where whole locations are silent, else by service. */
function partlyUnknown({ overall, services, locations, officeClosed }: VerdictInput, locale: Locale): string {
  const words = WORDS[locale];
  const offering = locations.filter(({ of }) => of > 0);
  const silentOnes = offering.filter(({ counts }) => (counts.unknown ?? 0) > 0);
  if (officeClosed && !overall.counts.operational) return words.closedBut(silentOnes.length);
  const rest = !overall.counts.closed ? words.rest.normal : !overall.counts.operational ? words.rest.closed : words.rest.either;
  if (silentOnes.every(({ counts, of }) => counts.unknown === of))
    return words.noWordFrom(silentOnes.length, offering.length, rest);
  const hit = services.filter(({ status }) => status === "unknown");
  if (hit.length > MOST_NAMED) return words.noWordOnMany(hit.length, services.filter(({ of }) => of > 0).length, rest);
  const group = widest(hit);
  const more = hit.length > group.length ? words.moreUnknown(hit.length - group.length) : "";
  return words.noWordOn(names(group, locale), whereabouts(group, locale), more, rest);
}

const isWhole = ({ status, counts, of }: Summary) => counts[status] === of;

/** Of the services with the same breadth, the group that is widest; then the largest; then the first in order. */
function widest<R extends Summary>(rows: R[]): R[] {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const key = isWhole(row) ? "all" : `${row.counts[row.status]}/${row.of}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const share = ([row]: R[]) => (row ? (row.counts[row.status] ?? 0) / row.of : 0);
  return [...groups.values()].reduce<R[]>((best, group) => {
    const by = share(group) - share(best) || group.length - best.length;
    return by > 0 ? group : best;
  }, []);
}

const names = (rows: Row[], locale: Locale) =>
  subject(
    rows.map((row) => called(row, locale)),
    locale,
  );

/** One breadth for a group: services that are hit wherever they are offered need not be offered equally widely. */
function whereabouts(group: Row[], locale: Locale): string {
  const [first] = group;
  const same = new Set(group.map(({ of }) => of)).size === 1;
  return first && same ? width(first, locale) : WORDS[locale].everywhere;
}
