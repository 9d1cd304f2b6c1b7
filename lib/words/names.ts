import type { Locale, Text } from "../text";
import { listed } from "./both";

/** More names than these are counted, not listed. */
const MOST = 4;

const WORDS = {
  id: { and: "dan", outer: "serta", all: "Semua layanan", more: (n: number) => `${n} layanan lain` },
  en: { and: "and", outer: "and", all: "All services", more: (n: number) => `${n} other services` },
} satisfies Record<Locale, unknown>;

/** What a service is called in a sentence: its label, or in English its name where only that is translated. */
export function called(service: { label: Text; name: Text }, locale: Locale): string {
  return service[locale === "en" && service.label.en === null ? "name" : "label"][locale] ?? service.label.id;
}

export const allServices = (locale: Locale): string => WORDS[locale].all;

/**
 * Several services as one subject. What they share is said once: in Indonesian the last word ("Cetak dan ganti KTP-el"),
 * in English the first ("e-KTP printing and replacement"). Many are the first and how many more.
 */
export function subject(labels: string[], locale: Locale): string {
  const words = WORDS[locale];
  const [first = ""] = labels;
  if (labels.length > MOST) return `${first} ${words.and} ${words.more(labels.length - 1)}`;
  const groups = new Map<string, string[]>();
  for (const label of labels) {
    const parts = label.split(" ");
    const shared = (parts.length > 1 ? (locale === "id" ? parts.at(-1) : parts[0]) : undefined) ?? label;
    groups.set(shared, [...(groups.get(shared) ?? []), label]);
  }
  const merged = [...groups].map(([shared, members]) => merge(shared, members, locale));
  const joint = merged.length < labels.length ? words.outer : words.and;
  return listed(
    merged.map((name, place) => (place === 0 ? name : lowered(name, locale))),
    joint,
  );
}

function merge(shared: string, members: string[], locale: Locale): string {
  const [only = ""] = members;
  if (members.length === 1) return only;
  const own = members.map((label) => (locale === "id" ? label.slice(0, -shared.length - 1) : label.slice(shared.length + 1)));
  const list = listed(
    own.map((name, place) => (place === 0 ? name : lowered(name, locale))),
    WORDS[locale].and,
  );
  return locale === "id" ? `${list} ${shared}` : `${shared} ${list}`;
}

/** A name inside a sentence begins small, unless it is an abbreviation (KK, KIA). */
const lowered = (name: string, locale: Locale) =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase(locale) + name.slice(1) : name;
