import fc from "fast-check";
import { expect, test } from "vitest";
import { type PlaceRow, Status } from "./api";
import { placeGroups, rowOf, sharedOf } from "./service";
import { SEVERITY } from "./severity";
import { wibDay } from "./time";

const place: fc.Arbitrary<PlaceRow> = fc.record({
  location: fc.record({ slug: fc.string(), name: fc.record({ id: fc.string(), en: fc.constant(null) }) }),
  region_code: fc.constant(null),
  status: fc.constantFrom(...Status.options),
  announced: fc.constant(false),
  basis: fc.constantFrom("staff", "hours", "none"),
  since: fc.constantFrom(null, "2026-11-22T01:00:00.000Z", "2026-11-23T01:00:00.000Z", "2026-11-23T02:00:00.000Z"),
  incident: fc.constantFrom(null, "padam", "jeda"),
  own_hours: fc.constant(null),
});

test("every place stands in one group, with those of its status for the same reason, and the worst group comes first", () => {
  fc.assert(
    fc.property(fc.array(place), (places) => {
      const groups = placeGroups(places);
      expect(groups.flatMap((group) => group.places)).toHaveLength(places.length);
      for (const group of groups) {
        expect(group.places).toEqual(
          places.filter(({ status, incident }) => status === group.status && incident === group.incident),
        );
        expect(group.places.length).toBeGreaterThan(0);
      }
      const severities = groups.map(({ status }) => SEVERITY[status]);
      expect(severities).toEqual(severities.toSorted((a, b) => b - a));
    }),
  );
});

test("what places share and what a row says of its own are together all that is known of it, and nothing twice", () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 1 }), (places) => {
      const shared = sharedOf(places);
      for (const one of places) {
        const own = rowOf(one, shared);
        if (shared.from === null || shared.to === null) expect(own.since).toBe(one.since);
        else {
          expect(own.since).toBeNull();
          expect([shared.from, one.since, shared.to].sort()).toEqual([shared.from, one.since, shared.to]);
          expect(wibDay(Date.parse(shared.from))).toBe(wibDay(Date.parse(shared.to)));
        }
        expect(own.basis ?? shared.basis ?? "none").toBe(one.basis);
      }
    }),
  );
});
