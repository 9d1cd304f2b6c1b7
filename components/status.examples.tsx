import { Status } from "@/lib/api";
import { STATUS } from "@/lib/words/status";
import type { Examples } from "./examples";
import { STATUS_EDGE, StatusShape, StatusWord } from "./status";

export const examples: Examples = {
  "every status in its word and shape": (locale) => (
    <ul>
      {Status.options.map((status) => (
        <li key={status}>
          <StatusWord status={status} locale={locale} />
        </li>
      ))}
    </ul>
  ),
  "a shape whose word stands elsewhere": (locale) => (
    <p>
      <StatusShape status="paused" /> {STATUS[locale].paused.long}
    </p>
  ),
  "an edge in the colour of each status": (locale) => (
    <>
      {Status.options.map((status) => (
        <p key={status} className={`border ${STATUS_EDGE[status]}`}>
          {STATUS[locale][status].short}
        </p>
      ))}
    </>
  ),
};
