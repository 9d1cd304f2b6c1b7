import type { Incident } from "../api";
import { type Locale, localised, pick } from "../text";
import { essence } from "./essence";
import { pageWords } from "./page";

/** A letter to subscribers about an incident, as plain text (RFC 5322): its lines are as long as their sentences. */
export type Mail = { subject: string; text: string };

/** What an incident's newest word reads like as mail. `address`: the whole address of a path; null where the site does not know its own. */
export function mailOf(incident: Incident, locale: Locale, address: (path: string) => string | null): Mail {
  const title = pick(incident.title, locale).value;
  const path = localised(incident.url, locale);
  const newest = incident.updates.findLast(({ retracted, source }) => retracted === null && source === null);
  const parts = [
    `${pick(incident.scope.text, locale).value}.`,
    essence(incident, locale).join("\n"),
    newest ? plain(pick(newest.body, locale).value) : "",
    incident.actions.map((action) => pick(action, locale).value).join("\n"),
    address(path) ?? path,
  ];
  return { subject: `${pageWords(locale).site}: ${title}`, text: parts.filter((part) => part !== "").join("\n\n") };
}

/** Without the marks of markdown; what it links to stays beside its words. */
const plain = (markdown: string): string =>
  markdown.replace(/\*\*?([^*]+)\*\*?/g, "$1").replace(/\[([^\]]+)\]\(([^)]+)\)/g, "$1 ($2)");
