import { z } from "zod";
import { SAMPLE_NOTE, titled } from "@/lib/words/sample";
import {
  Board,
  HistoryMonth,
  IncidentDocument,
  IncidentList,
  LocationList,
  MeasurementDocument,
  MeasurementList,
  OutageList,
  Pulse,
  ServiceList,
  UptimeDocument,
} from "./api";
import { REGISTER_LIST } from "./register/entry";
import { NOUNS, ROOM } from "./register/noun";

const ANSWERS = {
  "/api/v1/status.json": { schema: Board, says: "The whole front page: verdict, services, places, open and planned incidents." },
  "/api/v1/pulse.json": {
    schema: Pulse,
    says: "Whether anything changed: the revision of status.json and its time, in a few bytes.",
  },
  "/api/v1/services.json": { schema: ServiceList, says: "Every service with its status at each place that offers it." },
  "/api/v1/locations.json": { schema: LocationList, says: "Every place with the status of each service offered there." },
  "/api/v1/incidents.json": { schema: IncidentList, says: "The fifty newest incidents, open ones first." },
  "/api/v1/incidents/{slug}.json": { schema: IncidentDocument, says: "One incident of any age, with every word said of it." },
  "/api/v1/uptime.json": {
    schema: UptimeDocument,
    says: "Seconds by status of the last 90 days, with the figures they come to.",
  },
  "/api/v1/outages.json": {
    schema: OutageList,
    says: "What is in trouble or not explained yet, and the outages of twelve months with how soon the office spoke.",
  },
  "/api/v1/measurements.json": {
    schema: MeasurementList,
    says: "Everything that is measured by machine, and what is believed of it.",
  },
  "/api/v1/measurements/{slug}.json": {
    schema: MeasurementDocument,
    says: "One measurement with its day in five minutes, its ninety days, and its outages.",
  },
  "/api/v1/history/{month}.json": { schema: HistoryMonth, says: "Every incident under way in a month (WIB), oldest first." },
} as const;

const ROOM_SAYS = "Every one as it reads now, with the revisions it has had; each links to what it is about.";
const REGISTER = Object.fromEntries(
  NOUNS.map((noun) => [`/api/v1/${ROOM[noun]}.json`, { schema: REGISTER_LIST[noun], says: `All ${ROOM[noun]}. ${ROOM_SAYS}` }]),
);

const PARAMETERS = {
  slug: { description: "The public name of the incident or measurement, as it stands in its address.", pattern: "^[a-z0-9-]+$" },
  month: { description: "Year and month, such as 2017-05.", pattern: "^\\d{4}-(0[1-9]|1[0-2])$" },
} as const;

const MANNER =
  "Times are ISO 8601 in UTC, durations seconds. After `valid_until` an answer must not be believed; `stale` is true once the site can no longer be kept true. Silence is never `operational`. Where `sample` is true nothing is the state of any office.";

/**
 * The description of the public answers (OpenAPI 3.1), made from the very schemas the answers are typed with.
 * Every answer also serves HEAD, ETag with 304, and `Access-Control-Allow-Origin: *`.
 * `sample`: whether it is the description of a sample.
 */
export function openApi(sample: boolean): Record<string, unknown> {
  const paths = Object.entries({ ...ANSWERS, ...REGISTER }).map(([path, { schema, says }]) => {
    const { $schema, ...shape } = z.toJSONSchema(schema, { target: "draft-2020-12" });
    return [path, get(path, says, { "application/json": { schema: shape } })] as const;
  });
  const csv = "/api/v1/history/{month}.csv";
  return {
    openapi: "3.1.0",
    info: {
      title: titled("Status Layanan KTP-el", sample, "id"),
      version: "1",
      description: `${sample ? `${SAMPLE_NOTE.en} ` : ""}${MANNER}`,
      "x-sample": sample,
      license: { name: "MIT", identifier: "MIT" },
    },
    paths: {
      ...Object.fromEntries(paths),
      [csv]: get(csv, "The same month as CSV (RFC 4180).", { "text/csv": { schema: { type: "string" } } }),
    },
  };
}

function get(path: string, summary: string, content: Record<string, unknown>): Record<string, unknown> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as keyof typeof PARAMETERS);
  const parameters = names.map((name) => {
    const { description, pattern } = PARAMETERS[name];
    return { name, in: "path", required: true, description, schema: { type: "string", pattern } };
  });
  return {
    get: {
      summary,
      ...(parameters.length > 0 && { parameters }),
      responses: {
        200: { description: summary, content },
        304: { description: "The reader has it already (If-None-Match)." },
        404: { description: "There is no such address." },
      },
    },
  };
}
