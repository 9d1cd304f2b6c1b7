import { describe, expect, test } from "vitest";
import { lookStrip } from "./look-strip";
import type { Looks } from "./outages";
import type { Outcome } from "./probe/outcome";
import { MINUTE } from "./time";

const START = Date.parse("2026-11-23T09:00:00+07:00");
const at = (minute: number) => START + minute * MINUTE;
const iso = (minute: number) => new Date(at(minute)).toISOString();
const name = { id: "Situs antrean", en: null };
const looksOf = (outcomes: Outcome[], slug = "antrean") =>
  outcomes.map((outcome, index) => ({ at: at(index), slug, outcome, ms: null }));
const one = (looks: Looks["looks"], gap: number | null = null): Looks => ({ probes: [{ slug: "antrean", name }], looks, gap });
const OUTAGE = { after: iso(1), began: iso(2), ended_after: iso(3), ended: iso(4) };

describe("the looks around an outage", () => {
  test("stand in the order of their time, each as high as what was seen, and the line says for certain and perhaps", () => {
    expect(lookStrip(one(looksOf(["ok", "ok", "timed_out", "no_network", "ok", "slow"])), OUTAGE, at(60))).toEqual({
      rows: [
        {
          slug: "antrean",
          ticks: {
            good: "M3 24v-6h4v6zM201 24v-6h4v6zM795 24v-6h4v6z",
            slow: "M993 24v-12h4v12z",
            bad: "M399 24v-18h4v18z",
            blind: "M597 24v-2h4v2z",
          },
        },
      ],
      sure: "M401 0H599v3H401z",
      unsure: "M203 0H401v1H203zM599 0H797v1H599z",
      from: at(0),
      to: at(5),
    });
  });

  test("of an outage that goes on reach up to the last of them, and nothing is drawn of an end", () => {
    const strip = lookStrip(
      one(looksOf(["ok", "refused", "refused"])),
      { ...OUTAGE, after: iso(0), began: iso(1), ended_after: null, ended: null },
      at(60),
    );
    expect(strip).toMatchObject({ sure: "M500 0H995v3H500z", unsure: "M5 0H500v1H5z" });
  });

  test("that nobody looked before begins with its first bad look", () => {
    const strip = lookStrip(
      one(looksOf(["refused", "refused", "ok"])),
      { after: null, began: iso(0), ended_after: iso(1), ended: iso(2) },
      at(60),
    );
    expect(strip).toMatchObject({ sure: "M5 0H500v3H5z", unsure: "M500 0H995v1H500z" });
  });

  test("of which the middle is left out are broken there, and the line goes on across", () => {
    const looks = [
      ...looksOf(["ok", "refused"]),
      ...[900, 901].map((minute) => ({ ...looksOf(["ok"])[0], at: at(minute) })),
    ] as Looks["looks"];
    const strip = lookStrip(one(looks, 2), { after: iso(0), began: iso(1), ended_after: iso(400), ended: iso(900) }, at(2000));
    expect(strip?.rows[0]?.ticks).toEqual({ good: "M3 24v-6h4v6zM518 24v-6h4v6zM993 24v-6h4v6z", bad: "M478 24v-18h4v18z" });
    expect(strip).toMatchObject({ sure: "M480 0H500v3H480z", unsure: "M5 0H480v1H5zM500 0H520v1H500z" });
  });

  test("of two measurements have a row each, and one that saw nothing of it has none", () => {
    const probes = ["antrean", "server", "lain"].map((slug) => ({ slug, name }));
    const looks = [...looksOf(["ok", "refused"]), ...looksOf(["ok", "ok"], "server")].toSorted((a, b) => a.at - b.at);
    expect(lookStrip({ probes, looks, gap: null }, OUTAGE, at(60))?.rows.map(({ slug }) => slug)).toEqual(["antrean", "server"]);
  });

  test("are no picture when there are fewer than two", () => {
    expect(lookStrip(one([]), OUTAGE, at(60))).toBeNull();
    expect(lookStrip(one(looksOf(["refused"])), OUTAGE, at(60))).toBeNull();
  });
});
