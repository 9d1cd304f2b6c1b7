import { now } from "@/clock";
import { getDb } from "@/db/client";
import { readCorrections } from "@/db/read/corrections";
import { rememberDocuments } from "@/db/read/documents";
import { readStepCounts } from "@/db/read/incident-revisions";
import { readMonths } from "@/db/read/incidents";
import { rememberBasis } from "@/db/read/material";
import { readMeasurementNames } from "@/db/read/measurements";
import { readOutageNames } from "@/db/read/outages";
import { rememberRegister } from "@/db/read/register";
import { readVersions } from "@/db/read/uptime";
import { growingOf } from "@/lib/measurement";
import { packPath } from "@/lib/pack";
import { correctionMonths } from "@/lib/register/corrections";
import { publicHashes } from "@/lib/register/documents";
import { entryPath, ROOMS, revisionPath } from "@/lib/register/noun";
import { yearsOf } from "@/lib/register/page";
import { localised } from "@/lib/text";
import { ERROR_KINDS, errorPath } from "@/lib/words/errors";

export const dynamic = "force-dynamic";

/** Every address the press prints, the months each incident stands in, how often the days of a month were counted, and what grows by the clock. For the press only; the front never serves it. */
export async function GET(): Promise<Response> {
  const db = await getDb();
  const [{ place }, { months, of }, versions, register, steps, corrections, documents, outages, measurements] = await Promise.all(
    [
      rememberBasis(db),
      readMonths(db, now()),
      readVersions(db),
      rememberRegister(db),
      readStepCounts(db),
      readCorrections(db),
      rememberDocuments(db),
      readOutageNames(db),
      readMeasurementNames(db),
    ],
  );
  const named = publicHashes(register);
  const years = new Set(months.map(({ month }) => month.slice(0, 4)));
  const offered = new Set(place.offerings.map(({ service }) => service));
  const paths = [
    "/",
    "/glossary",
    "/history",
    "/methods",
    "/missing",
    "/feeds/incidents.atom",
    "/feeds/maintenance.ics",
    ...[...years].map((year) => `/history/${year}`),
    ...ERROR_KINDS.map((kind) => errorPath(kind, "id")),
    ...months.map(({ month }) => `/history/${month}`),
    ...Object.keys(of).flatMap((slug) => [`/incidents/${slug}`, `/incidents/${slug}/poster`]),
    ...[...steps].flatMap(([slug, count]) =>
      Array.from({ length: count }, (_, index) => `/incidents/${slug}/revisions/${index + 1}`),
    ),
    ...[...offered].map((slug) => `/services/${slug}`),
    ...place.locations.map(({ slug }) => `/locations/${slug}`),
    "/outages",
    ...outages.map(({ slug }) => `/outages/${slug}`),
    "/measurements",
    ...measurements.map(({ slug }) => `/measurements/${slug}`),
    "/records",
    ...correctionMonths(corrections).map((month) => `/corrections/${month}`),
    ...new Set([...years, ...yearsOf(register)].map((year) => `/records/${year}`)),
    ...ROOMS.map((room) => `/${room}`),
    ...register.flatMap(({ noun, slug, revisions }) => [
      entryPath(noun, slug),
      ...revisions.map((_, index) => revisionPath(noun, slug, index + 1)),
    ]),
  ];
  const pages = [
    ...paths.flatMap((path) => [path, localised(path, "en")]),
    "/api/v1/status.json",
    "/api/v1/pulse.json",
    "/api/v1/incidents.json",
    "/api/v1/locations.json",
    "/api/v1/services.json",
    "/api/v1/uptime.json",
    "/api/v1/outages.json",
    "/api/v1/measurements.json",
    "/api/v1/openapi.json",
    ...measurements.map(({ slug }) => `/api/v1/measurements/${slug}.json`),
    ...documents.flatMap(({ sha256, url }) => (url !== null && named.has(sha256) ? url : [])),
    ...ROOMS.map((room) => `/api/v1/${room}.json`),
    ...months.map(({ month }) => packPath(`/history/${month}`)),
    ...Object.keys(of).map((slug) => packPath(`/incidents/${slug}`)),
    ...register.map(({ noun, slug }) => packPath(entryPath(noun, slug))),
    ...months.flatMap(({ month }) => [`/api/v1/history/${month}.json`, `/api/v1/history/${month}.csv`]),
    ...Object.keys(of).map((slug) => `/api/v1/incidents/${slug}.json`),
  ];
  const measuring = {
    open: outages.filter(({ open }) => open).map(({ slug }) => slug),
    explained: Object.fromEntries(
      outages.flatMap(({ incident }) =>
        incident === null ? [] : [[incident, outages.filter((each) => each.incident === incident).map(({ slug }) => slug)]],
      ),
    ),
    growing: growingOf(measurements),
  };
  return Response.json({ pages, months: of, counted: Object.fromEntries(versions), measuring });
}
