import fc from "fast-check";
import { expect, test } from "vitest";
import { closingOn, currentClose, hoursOn, nextBoundary, nextOpening, openSeconds, stateAt } from "./hours";
import { anyRules, at, MONDAY, moment, officeRules, RAMADAN_WEEK } from "./testing";
import { addDays, atWib, DAY, MINUTE, wibDay } from "./time";

const rules = officeRules();
const closedFor = { id: "Rapat koordinasi", en: null };
const closedDay = { from: MONDAY, to: MONDAY, rule: "spans" as const, spans: [], reason: closedFor };

test("the counter is open from the first minute of a span to the one before its end", () => {
  expect(stateAt(rules, at("07:59"))).toBe("closed");
  expect(stateAt(rules, at("08:00"))).toBe("open");
  expect(stateAt(rules, at("11:59"))).toBe("open");
  expect(stateAt(rules, at("12:00"))).toBe("closed");
  expect(stateAt(rules, at("13:00"))).toBe("open");
  expect(stateAt(rules, at("16:00"))).toBe("closed");
});

test("a break ends the current span but not the day", () => {
  expect(currentClose(rules, at("09:00"))).toBe(at("12:00"));
  expect(closingOn(rules, at("09:00"))).toBe(at("16:00"));
  expect(currentClose(rules, at("12:30"))).toBeNull();
  expect(nextOpening(rules, at("12:30"))).toBe(at("13:00"));
  expect(closingOn(rules, at("20:00"))).toBe(at("16:00"));
});

test("on Friday the break is longer, and after it comes Monday", () => {
  expect(stateAt(rules, at("11:45", 4))).toBe("closed");
  expect(stateAt(rules, at("12:45", 4))).toBe("closed");
  expect(nextOpening(rules, at("16:00", 4))).toBe(at("08:00", 7));
  expect(closingOn(rules, at("10:00", 5))).toBeNull();
});

test("a holiday closes the day by its name", () => {
  const festive = officeRules({ holidays: { [MONDAY]: { kind: "national", name: "Hari Raya Natal" } } });
  expect(hoursOn(festive, MONDAY)).toEqual({
    known: true,
    spans: [],
    why: "holiday",
    name: "Hari Raya Natal",
    holidaysEntered: true,
  });
  expect(nextOpening(festive, at("09:00"))).toBe(at("08:00", 1));
});

test("an exception goes before a holiday: an office may open on one", () => {
  const open = officeRules({
    holidays: { [MONDAY]: { kind: "joint_leave", name: "Cuti bersama" } },
    exceptions: [
      { from: MONDAY, to: MONDAY, rule: "spans", spans: [["09:00", "11:00"]], reason: { id: "Layanan khusus", en: null } },
    ],
  });
  expect(stateAt(open, at("09:30"))).toBe("open");
  expect(hoursOn(open, MONDAY)).toMatchObject({ why: "exception", reason: { id: "Layanan khusus" } });
});

test("of two exceptions for a day the last entered decides", () => {
  const week = { from: MONDAY, to: addDays(MONDAY, 6), rule: "spans" as const, spans: [], reason: closedFor };
  const day = {
    from: MONDAY,
    to: MONDAY,
    rule: "spans" as const,
    spans: [["10:00", "12:00"] as [string, string]],
    reason: closedFor,
  };
  expect(stateAt(officeRules({ exceptions: [week, day] }), at("10:30"))).toBe("open");
  expect(stateAt(officeRules({ exceptions: [day, week] }), at("10:30"))).toBe("closed");
});

test("Ramadan changes the week, and neither a holiday in it nor a closed day entered before it opens again", () => {
  const ramadan = {
    from: MONDAY,
    to: addDays(MONDAY, 29),
    rule: "ramadan" as const,
    spans: [],
    reason: { id: "Ramadan", en: "Ramadan" },
  };
  const closed = { from: addDays(MONDAY, 2), to: addDays(MONDAY, 2), rule: "spans" as const, spans: [], reason: closedFor };
  const fasting = officeRules({
    exceptions: [closed, ramadan],
    holidays: { [addDays(MONDAY, 1)]: { kind: "national", name: "Nyepi" } },
  });
  expect(closingOn(fasting, at("09:00"))).toBe(at("15:00"));
  expect(closingOn(fasting, at("09:00", 1))).toBeNull();
  expect(closingOn(fasting, at("09:00", 2))).toBeNull();
  expect(stateAt(officeRules({ ramadan: null, exceptions: [ramadan] }), at("09:00"))).toBe("unknown");
  expect(stateAt(officeRules({ week: null, ramadan: RAMADAN_WEEK, exceptions: [ramadan] }), at("09:00"))).toBe("open");
});

test("a year without a holiday list uses the week and says so", () => {
  expect(hoursOn(rules, "2027-01-04")).toMatchObject({ known: true, why: "week", holidaysEntered: false });
});

test("hours that are not known are never closed, holiday or not", () => {
  const unknown = officeRules({ week: null, holidays: { [MONDAY]: { kind: "national", name: "Libur" } } });
  expect(stateAt(unknown, at("03:00"))).toBe("unknown");
  expect(nextOpening(unknown, at("03:00"))).toBeNull();
  expect(closingOn(unknown, at("03:00"))).toBeNull();
  expect(openSeconds(unknown, at("03:00"), at("04:00"))).toBeNull();
});

test("an opening beyond a day of unknown hours is not promised", () => {
  const exceptions = [{ from: MONDAY, to: MONDAY, rule: "spans" as const, spans: [], reason: closedFor }];
  expect(nextOpening(officeRules({ week: null, exceptions }), at("09:00"))).toBeNull();
  expect(nextBoundary(officeRules({ week: null, exceptions }), at("09:00"))).toBe(at("24:00"));
});

test("spans that touch or overlap are one, and 24:00 is the end of the day", () => {
  const spans: [string, string][] = [
    ["13:00", "24:00"],
    ["08:00", "12:00"],
    ["11:00", "13:00"],
    ["15:00", "15:00"],
  ];
  const exceptions = [{ from: MONDAY, to: MONDAY, rule: "spans" as const, spans, reason: closedFor }];
  expect(hoursOn(officeRules({ exceptions }), MONDAY)).toMatchObject({ spans: [{ from: at("08:00"), to: at("24:00") }] });
  const inside = [
    {
      ...closedDay,
      spans: [
        ["08:00", "16:00"],
        ["09:00", "10:00"],
      ] as [string, string][],
    },
  ];
  expect(closingOn(officeRules({ exceptions: inside }), at("09:00"))).toBe(at("16:00"));
});

test("a week of office hours is 37 hours", () => {
  expect(openSeconds(rules, at("00:00"), at("00:00", 7))).toBe((4 * 7 + 6.5) * 3600);
});

test("the state of a moment is that of the spans of its day", () => {
  fc.assert(
    fc.property(anyRules, moment, (any, now) => {
      const hours = hoursOn(any, wibDay(now));
      const open = hours.known && hours.spans.some(({ from, to }) => from <= now && now < to);
      expect(stateAt(any, now)).toBe(hours.known ? (open ? "open" : "closed") : "unknown");
      expect(currentClose(any, now) !== null).toBe(open);
    }),
    { numRuns: 1000 },
  );
});

test("open seconds of a whole are those of its parts, and never more than the time itself", () => {
  fc.assert(
    fc.property(anyRules, fc.tuple(moment, moment, moment), (any, moments) => {
      const [a, b, c] = moments.toSorted((x, y) => x - y) as [number, number, number];
      const [whole, first, second] = [openSeconds(any, a, c), openSeconds(any, a, b), openSeconds(any, b, c)];
      if (whole === null) expect(first === null || second === null).toBe(true);
      else {
        expect((first ?? Number.NaN) + (second ?? Number.NaN)).toBe(whole);
        expect(whole).toBeLessThanOrEqual((c - a) / 1000);
      }
    }),
    { numRuns: 1000 },
  );
});

test("the next boundary skips no change over a week, and office hours agree with every minute", () => {
  fc.assert(
    fc.property(anyRules, moment, (any, start) => {
      let boundary = nextBoundary(any, start);
      for (let now = start; now < start + 7 * DAY; now += 30 * MINUTE) {
        if (boundary !== null && boundary <= now) boundary = nextBoundary(any, now);
        const next = now + 30 * MINUTE;
        if (stateAt(any, now) !== stateAt(any, next)) expect(boundary !== null && boundary <= next).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
  const brute = Array.from({ length: 7 * 24 * 60 }, (_, n) => at("00:00") + n * MINUTE).filter(
    (now) => stateAt(rules, now) !== stateAt(rules, now - MINUTE),
  );
  const found: number[] = [];
  for (let now = nextBoundary(rules, at("00:00") - 1); now !== null && now < at("00:00", 7); now = nextBoundary(rules, now))
    found.push(now);
  expect(found).toEqual(brute);
});

test("at the next opening it is open, and at no earlier moment after now has it opened", () => {
  fc.assert(
    fc.property(anyRules, moment, (any, now) => {
      const opens = nextOpening(any, now);
      fc.pre(opens !== null && stateAt(any, now) === "closed");
      expect(stateAt(any, opens as number)).toBe("open");
      expect(openSeconds(any, now, opens as number)).toBe(0);
    }),
    { numRuns: 500 },
  );
});

test("the founding week: Monday 15 May 2017 was an ordinary working day", () => {
  expect(stateAt(rules, atWib("2017-05-15", "14:00"))).toBe("open");
});
