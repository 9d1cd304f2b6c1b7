import { DrizzleQueryError } from "drizzle-orm/errors";
import { renderToStaticMarkup } from "react-dom/server.node";
import { afterEach, expect, test, vi } from "vitest";
import { startForm } from "@/components/desk/form-state";
import { NextUpdate } from "@/components/desk/next-update";
import { atWib } from "@/lib/time";
import { refusalWords } from "@/lib/words/refusals";
import { allRefusals, orNotSaved, refusedForm } from "./submit";
import { unread } from "./unread";

const clock = vi.hoisted(() => ({ now: 0 }));
vi.mock("@/clock", () => ({ now: () => clock.now }));
afterEach(() => vi.restoreAllMocks());

test("a form is told everything at once: its own refusals, and the verb's about the rest", () => {
  expect(
    allRefusals([{ field: "attack.at", code: "time_unreadable" }], [{ field: "attack.by", code: "answer_needs_who" }]),
  ).toHaveLength(2);
});

test("a field already refused is not refused again by the verb, which never saw what was typed", () => {
  expect(
    allRefusals([{ field: "attack.at", code: "time_unreadable" }], [{ field: "attack.at", code: "answer_needs_when" }]),
  ).toEqual([{ field: "attack.at", code: "time_unreadable" }]);
});

test("with a begin that cannot be read, nothing is said about the times that hang on it", () => {
  const own = [{ field: "timing.begins", code: "time_unreadable" as const }];
  const verbs = [
    { field: "timing.ends", code: "ends_before_begins" as const },
    { field: "nextUpdateBy", code: "next_update_past" as const },
    { field: "scope.services", code: "no_service" as const },
  ];
  expect(allRefusals(own, verbs).map(({ field }) => field)).toEqual(["timing.begins", "scope.services"]);
});

test("a database that fails leaves the words in the form and none of them in the log", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const cause = Object.assign(new Error("disk full"), { code: "53100" });
  const error = new DrizzleQueryError("insert into incident values ($1)", ["Belum boleh terbit."], cause);
  const typed = { body: ["Belum boleh terbit."] };
  const answer = await orNotSaved(startForm({}), typed, () => Promise.reject(error));
  expect(answer).toMatchObject({ values: typed, trouble: { kind: "not_saved" } });
  expect(unread("The desk")(error)).toBeUndefined();
  expect(log.mock.calls).toEqual([
    ["The desk could not save: DrizzleQueryError 53100 disk full"],
    ["The desk could not be read: DrizzleQueryError 53100 disk full"],
  ]);
});

const OPENED = { opened: ["2026-11-20T15:20"], "nextUpdateBy.choice": ["2026-11-20T15:50"] };
const offered = (form: ReturnType<typeof refusedForm>) =>
  [...renderToStaticMarkup(NextUpdate({ form })).matchAll(/value="(2026[^"]+)"/g)].map(([, value]) => value);

test("a form left open for an hour says that its promise has passed, and offers times that are still to come", () => {
  clock.now = atWib("2026-11-20", "16:20");
  const form = refusedForm(startForm({}), OPENED, [{ field: "nextUpdateBy", code: "next_update_past" }]);
  expect(form.problems.map(({ field, text }) => [field, text])).toEqual([
    ["nextUpdateBy", refusalWords("next_update_past", "nextUpdateBy")],
  ]);
  expect(offered(form)).toEqual(["2026-11-20T16:50", "2026-11-20T17:20", "2026-11-20T18:20"]);
});

test("a promise that has not passed stays as it was chosen, whatever else is refused", () => {
  clock.now = atWib("2026-11-20", "15:40");
  const form = refusedForm(startForm({}), OPENED, [{ field: "body", code: "text_required" }]);
  expect(form.values).toEqual(OPENED);
  expect(offered(form)).toContain("2026-11-20T15:50");
});
