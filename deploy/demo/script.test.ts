import { expect, test } from "vitest";
import { catalogue } from "@/db/catalogue";
import { IncidentState } from "@/lib/api";
import { addDays, atWib, weekday } from "@/lib/time";
import { BEGINS, DAY, ENDS } from "./day";
import { DAYS, planHistory } from "./history";
import { timesOf } from "./perform";
import { isWorkingDay, servicesAt, workingDayOn, workingDays } from "./places";
import { sentenceOf } from "./sentence";
import type { Act } from "./step";

const TODAY = "2026-11-24";
const HISTORY = planHistory(TODAY);
const acts: Act[] = [...DAY, ...HISTORY.map(({ act }) => act)];

test("the day is told in the order of its clock, between its beginning and its end", () => {
  const times = DAY.map(({ at }) => at);
  expect(times).toEqual(times.toSorted());
  expect([BEGINS, ...times, ENDS]).toEqual([BEGINS, ...times, ENDS].toSorted());
});

test("the history is told in order, on working days of the ninety before, and is the same each time", () => {
  const times = HISTORY.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(HISTORY.filter(({ day }) => !isWorkingDay(day))).toEqual([]);
  expect(HISTORY[0]?.day && HISTORY[0].day >= addDays(TODAY, -DAYS)).toBe(true);
  expect(Math.max(...times)).toBeLessThan(atWib(TODAY, "00:00"));
  expect(planHistory(TODAY)).toEqual(HISTORY);
});

test("all of the past fits into the ninety days before any working day of a year with its holidays", () => {
  const titles = (today: string) => planHistory(today).flatMap(({ act }) => (act.act === "post" ? [act.as] : []));
  for (const today of workingDays("2026-04-01", "2027-06-01")) expect(titles(today)).toEqual(titles(TODAY));
});

test("whatever is told of was posted before, under a name of its own", () => {
  for (const told of [DAY as Act[], HISTORY.map(({ act }) => act)]) {
    const posted = new Set<string>();
    for (const act of told) {
      if (act.act === "post") {
        expect(posted.has(act.as)).toBe(false);
        posted.add(act.as);
      } else if ("of" in act) expect([...posted]).toContain(act.of);
    }
  }
});

test("every place, service, system and template that is named is in the catalogue, and shown", () => {
  const places = catalogue.locations.filter(({ enabled }) => enabled).map(({ slug }) => slug);
  const templates = catalogue.templates.map(({ code }) => code);
  const systems = catalogue.systems.map(({ slug }) => slug);
  for (const act of acts) {
    if (act.act === "confirm") {
      expect(places).toContain(act.location);
      expect(servicesAt(act.location)).toEqual(expect.arrayContaining(act.services));
    }
    if (act.act !== "post") continue;
    expect(templates).toContain(act.template);
    if ("system" in act.scope) expect(systems).toContain(act.scope.system);
    else expect(places).toEqual(expect.arrayContaining(act.scope.locations));
  }
});

test("the day shows every state of an incident, a progress, a missed estimate, a denial with its grounds and a calling off", () => {
  const states = DAY.flatMap((step) => (step.act === "update" ? [step.state] : []));
  expect(new Set(["investigating", ...states, "resolved"])).toEqual(new Set(IncidentState.options));
  expect(DAY.some((step) => step.act === "post" && step.template === "national_fault")).toBe(true);
  expect(DAY.filter((step) => step.act === "update" && step.progress)).toHaveLength(2);
  const estimates = DAY.flatMap((step) =>
    step.act === "update" && step.expectedEnd ? [[step.of, step.at, step.expectedEnd]] : [],
  );
  const missed = estimates.filter(([of, , end]) =>
    DAY.some((later) => later.act === "update" && later.of === of && later.at > (end as string)),
  );
  expect(missed.length).toBeGreaterThan(0);
  expect(DAY.some((step) => step.act === "answer" && step.attack.finding === "no_sign")).toBe(true);
  expect(DAY.some((step) => step.act === "cancel")).toBe(true);
});

test("nobody in it could be taken for somebody, and every step is a sentence", () => {
  const named = acts.flatMap((act) =>
    act.act === "post"
      ? Object.entries(act.fields ?? {}).filter(([name]) => /ordered_by|reported_to|handled_by|checked_by/.test(name))
      : [],
  );
  for (const [, [id, en]] of named) expect(`${id} / ${en}`).toMatch(/contoh.*sample/is);
  for (const act of acts) expect(sentenceOf(act)).toMatch(/^[A-Z].*\.$/s);
});

test("a time of another day is counted in working days from the day of the step", () => {
  expect(timesOf(TODAY)("10:20")).toBe(atWib(TODAY, "10:20"));
  expect(timesOf("2026-11-30")("+1 09:00")).toBe(atWib("2026-12-01", "09:00"));
  expect(timesOf("2026-11-27")("+2 09:00")).toBe(atWib("2026-12-01", "09:00"));
});

test("the day that plays is a working day, today's or the last one", () => {
  expect(workingDayOn(TODAY)).toBe(TODAY);
  expect(workingDayOn("2026-11-22")).toBe("2026-11-20");
  expect(workingDayOn("2026-12-26")).toBe("2026-12-23");
  expect(weekday(workingDayOn("2026-11-21"))).toBe(4);
});
