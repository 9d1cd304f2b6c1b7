import { expect, test } from "vitest";
import { Health } from "./api";
import { healthOf, healthWithoutSite, type PressWord, publicSeqOf } from "./health";

const NOW = Date.parse("2026-11-23T01:00:00Z");
const press: PressWord = { publicSeq: 7, complete: true, boardPrintedAt: NOW - 20_400, failingKind: null, failingSince: null };
const records = { pulseAt: NOW - 12_000, newestSeq: 9, waitingSince: NOW - 3000 };

test("a site that works tells how old each of its words is", () => {
  const health = healthOf(NOW, false, press, records);
  expect(Health.parse(health)).toEqual({
    sample: false,
    site: true,
    database: true,
    pulse_age_seconds: 12,
    press: { complete: true, board_age_seconds: 20, failing: null, failing_seconds: null },
    outbox: { newest_seq: 9, public_seq: 7, oldest_waiting_seconds: 3 },
  });
});

test("a press that fails is told by one word and since when", () => {
  const failing = healthOf(NOW, false, { ...press, failingKind: "disk_full", failingSince: NOW - 61_000 }, records);
  expect(failing.press).toMatchObject({ failing: "disk_full", failing_seconds: 61 });
});

test("before everything was printed once it is not known what is public", () => {
  expect([publicSeqOf(undefined), publicSeqOf({ ...press, complete: false }), publicSeqOf(press)]).toEqual([null, null, 7]);
  expect(healthOf(NOW, false, undefined, records)).toMatchObject({ press: null, outbox: { newest_seq: 9, public_seq: null } });
});

test("a database that does not answer takes its words with it, not those of the press", () => {
  const health = Health.parse(healthOf(NOW, false, press, null));
  expect(health).toMatchObject({ database: false, pulse_age_seconds: null, outbox: null, press: { complete: true } });
});

test("without a site the same shape says that only the pulse is known", () => {
  expect(Health.parse(healthWithoutSite(75, false))).toEqual({
    sample: false,
    site: false,
    database: null,
    pulse_age_seconds: 75,
    press: null,
    outbox: null,
  });
});
