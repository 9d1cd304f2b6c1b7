import { z } from "zod";
import { instantOf } from "./instant";
import { bodyOf, type Options, type PastRecord, type Reading, readEach, titleOf, Unfit, type Where, wordsOf } from "./record";

/** What a Statuspage keeps at /api/v2/incidents.json and /api/v2/scheduled-maintenances.json. What is not read may be anything. */
const Page = z.object({
  page: z.object({ id: z.string().optional(), name: z.string().optional(), url: z.string().optional() }).optional(),
  incidents: z.array(z.unknown()).optional(),
  scheduled_maintenances: z.array(z.unknown()).optional(),
});
const Moment = z.string().nullish();
const Update = z.object({
  status: z.string().nullish(),
  body: z.string().nullish(),
  display_at: Moment,
  created_at: Moment,
});
const Incident = z.object({
  id: z.string().min(1).max(100),
  name: z.unknown().optional(),
  status: z.string(),
  impact: z.string().nullish(),
  created_at: Moment,
  started_at: Moment,
  resolved_at: Moment,
  scheduled_for: Moment,
  scheduled_until: Moment,
  page_id: z.string().nullish(),
  incident_updates: z.array(Update).nullish(),
  components: z.array(z.object({ name: z.string() })).nullish(),
});
type Incident = z.infer<typeof Incident>;
type Page = z.infer<typeof Page>;

const OVER = new Set(["resolved", "postmortem", "completed"]);

const STATES: Record<string, PastRecord["updates"][number]["state"]> = {
  investigating: "investigating",
  identified: "identified",
  monitoring: "monitoring",
  resolved: "resolved",
  in_progress: "identified",
  verifying: "monitoring",
  completed: "resolved",
};

/** An impact as what it does here. "none" is told, and touches nothing. */
const EFFECTS: Record<string, PastRecord["effect"]> = {
  none: null,
  minor: "disrupted",
  major: "disrupted",
  critical: "unavailable",
  maintenance: "paused",
};

export const isStatuspage = (json: unknown): boolean => {
  const page = Page.safeParse(json);
  return page.success && (page.data.incidents !== undefined || page.data.scheduled_maintenances !== undefined);
};

export function readStatuspage(json: unknown, file: string, options: Options): Reading {
  const page = Page.parse(json);
  const rows = [...(page.incidents ?? []), ...(page.scheduled_maintenances ?? [])];
  const where = (index: number): Where => ({ file, nth: index + 1 });
  return readEach(rows, where, (row) => readIncident(row, page, options));
}

function readIncident(row: unknown, { page }: Page, { zone }: Options): PastRecord {
  const parsed = Incident.safeParse(row);
  if (!parsed.success) throw new Unfit("bad_row", parsed.error.issues[0]?.path.join(".") ?? null);
  const one = parsed.data;
  const title = titleOf(one.name);
  if (!OVER.has(one.status)) throw new Unfit("not_over", one.status);
  const maintenance = one.impact === "maintenance" || (one.scheduled_for ?? null) !== null;
  const effect = maintenance ? "paused" : EFFECTS[one.impact ?? "none"];
  if (effect === undefined) throw new Unfit("kind_unknown", one.impact ?? null);
  const ended = endOf(one, zone);
  const updates = (one.incident_updates ?? [])
    .flatMap(({ status, body, display_at, created_at }) => {
      const words = bodyOf(body);
      return words ? [{ at: instantOf(display_at ?? created_at, zone), state: STATES[status ?? ""] ?? null, body: words }] : [];
    })
    .sort((a, b) => a.at - b.at);
  // What was said before the named beginning was said of something: the earlier of the two is the beginning.
  const named = instantOf(one.scheduled_for ?? one.started_at ?? one.created_at, zone);
  const began = maintenance ? named : Math.min(named, updates[0]?.at ?? named);
  const source = page?.name ?? page?.url ?? "Statuspage";
  return {
    externalId: `statuspage:${one.page_id ?? page?.id ?? ""}:${one.id}`,
    slug: null,
    kind: maintenance ? "pause" : effect === null ? "notice" : "outage",
    effect,
    title,
    began: { earliest: began, latest: began, words: null },
    ended: { earliest: ended, latest: ended, words: null },
    updates: updates.length > 0 ? updates : [{ at: ended, state: "resolved", body: title }],
    components: [...new Set((one.components ?? []).map(({ name }) => wordsOf(name).id).filter(Boolean))],
    scope: null,
    scopeWords: null,
    cause: null,
    source: wordsOf(source),
  };
}

/** When it was over: as the page says, or else when it was first said to be. */
function endOf(one: Incident, zone: string | null): number {
  const said = (one.incident_updates ?? [])
    .filter(({ status }) => status === "resolved" || status === "completed")
    .map(({ display_at, created_at }) => display_at ?? created_at);
  const end = one.resolved_at ?? said.at(-1);
  if (!end) throw new Unfit("no_end");
  return instantOf(end, zone);
}
