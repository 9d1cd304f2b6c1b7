import type { Status } from "@/lib/api";
import type { Locale } from "@/lib/text";
import { STATUS } from "@/lib/words/status";

/** Drawn once per page; every status shape refers to it by `<use>`. Word first, then shape, then colour. */
export function StatusShapes() {
  return (
    <svg className="hidden" aria-hidden="true">
      <symbol id="s-operational" viewBox="0 0 24 24">
        <circle cx="12" cy="12" r="9" />
        <path d="m8 12 3 3 5-6" />
      </symbol>
      <symbol id="s-disrupted" viewBox="0 0 24 24">
        <path d="M12 3 22 20H2zM12 10v4M12 17v.1" />
      </symbol>
      <symbol id="s-unavailable" viewBox="0 0 24 24">
        <path d="M8 2h8l6 6v8l-6 6H8l-6-6V8zM9 9l6 6M15 9l-6 6" />
      </symbol>
      <symbol id="s-paused" viewBox="0 0 24 24">
        <rect x="3" y="3" width="18" height="18" rx="4" />
        <path d="M9.5 8.5v7M14.5 8.5v7" />
      </symbol>
      <symbol id="s-closed" viewBox="0 0 24 24">
        <path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z" />
      </symbol>
      <symbol id="s-unknown" viewBox="0 0 24 24">
        <circle cx="12" cy="12" r="9" strokeDasharray="3 3.6" />
        <path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.6v.1" />
      </symbol>
      <symbol id="s-not_offered" viewBox="0 0 24 24">
        <path d="M6 12h12" />
      </symbol>
    </svg>
  );
}

export const STATUS_COLOUR = {
  operational: "text-operational",
  disrupted: "text-disrupted",
  unavailable: "text-unavailable",
  paused: "text-paused",
  closed: "text-closed",
  unknown: "text-unknown",
  not_offered: "text-not-offered",
} satisfies Record<Status, string>;

export const STATUS_EDGE = {
  operational: "border-operational",
  disrupted: "border-disrupted",
  unavailable: "border-unavailable",
  paused: "border-paused",
  closed: "border-closed",
  unknown: "border-unknown",
  not_offered: "border-not-offered",
} satisfies Record<Status, string>;

/** The paper, edge and weight of a tile: what is as it should be stays quiet, what is not stands out. */
export const STATUS_TILE = {
  operational: "bg-operational-wash border-transparent",
  disrupted: "bg-disrupted-wash border-disrupted",
  unavailable: "bg-unavailable-wash border-unavailable",
  paused: "bg-paused-wash border-paused",
  closed: "bg-closed-wash border-transparent",
  unknown: "border-dashed border-line",
  not_offered: "border-transparent",
} satisfies Record<Status, string>;

/** The shape of a status, hidden from screen readers: the word stands beside it. */
export function StatusShape({ status }: { status: Status }) {
  return (
    <svg className={`icon ${STATUS_COLOUR[status]}`} aria-hidden="true">
      <use href={`#s-${status}`} />
    </svg>
  );
}

/** Shape and word of a status. `quiet`: in a list of many, where weight would shout. */
export function StatusWord({ status, locale, quiet }: { status: Status; locale: Locale; quiet?: boolean }) {
  const Word = quiet ? "span" : "b";
  return (
    <>
      <StatusShape status={status} /> <Word className={STATUS_COLOUR[status]}>{STATUS[locale][status].short}</Word>
    </>
  );
}
