import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type AnswerInput, composeNotice, type Names, type NoticeInput, type NoticeTemplate } from "@/lib/notice";
import type { Text } from "@/lib/text";
import { atWib } from "@/lib/time";
import templates from "./templates.json";

const NOW = atWib("2026-11-20", "15:20");
const HOUR = 3_600_000;
const t = (id: string, en: string | null = null): Text => ({ id, en });
const NOT_ASSESSED: AnswerInput = { finding: "not_assessed", by: null, what: null, at: null };
const CHECKED: AnswerInput = {
  finding: "no_sign",
  by: t("tim Diskominfo", "the Diskominfo team"),
  what: t("12 komputer loket", "12 counter computers"),
  at: atWib("2026-11-20", "14:05"),
};
const THREE: Names = {
  services: [t("Cetak KTP-el", "e-KTP card printing"), t("Ganti KTP-el", "e-KTP replacement")],
  locations: [t("Curug"), t("Legok"), t("Panongan")],
  everywhere: null,
  system: null,
};
const ONE: Names = { ...THREE, locations: [t("Curug")] };
const NATIONAL: Names = {
  services: Array.from({ length: 11 }, (_, index) => t(`Layanan ${index}`)),
  locations: Array.from({ length: 30 }, (_, index) => t(`Lokasi ${index}`)),
  everywhere: 30,
  system: t("SIAK Terpusat", "Central SIAK"),
};

function form(code: string): NoticeTemplate {
  return templates.templates.find((template) => template.code === code) as unknown as NoticeTemplate;
}

function notice(change: Partial<NoticeInput> = {}): NoticeInput {
  return {
    template: "backup_ordered",
    scope: { services: ["ktp-pencetakan", "ktp-penggantian"], locations: ["kec-curug"] },
    timing: { when: "now", began: NOW - HOUR },
    expectedEnd: NOW + 2 * HOUR,
    nextUpdateBy: NOW + HOUR,
    fields: { ordered_by: t("Ditjen Dukcapil Kemendagri") },
    attack: NOT_ASSESSED,
    data: NOT_ASSESSED,
    paper: null,
    ...change,
  };
}

function compose(code: string, input: NoticeInput, names = THREE) {
  const composed = composeNotice(form(code), input, names, NOW);
  if (!composed.ok) throw new Error(JSON.stringify(composed.refusals));
  return composed;
}

test("a backup announced ahead says from when, on whose order, and until when, in Indonesian", () => {
  const timing = { when: "ahead", begins: atWib("2026-11-23", "08:00"), ends: atWib("2026-11-23", "12:00") } as const;
  const { title, body, actions } = compose("backup_ordered", notice({ timing, expectedEnd: null }));
  expect(title.id).toBe("Cetak dan ganti KTP-el dihentikan sementara untuk pencadangan data");
  expect(body.id.split("\n\n")).toEqual([
    "Mulai Senin 23 November 2026 pukul 08.00 WIB, jaringan kami hentikan sementara atas arahan Ditjen Dukcapil Kemendagri selama data dicadangkan.",
    "Penghentian ini disengaja. Belum ada pemeriksaan keamanan.",
    "Keadaan data belum dinilai.",
    "Perkiraan buka kembali: Senin 23 November 2026 pukul 12.00 WIB.",
    "Kabar berikutnya paling lambat Jumat 20 November 2026 pukul 16.20 WIB.",
  ]);
  expect(actions.map(({ id }) => id)).toEqual([
    "Tidak perlu datang untuk cetak dan ganti KTP-el sebelum ada kabar buka.",
    "Kartu yang sudah tercetak tetap bisa diambil.",
  ]);
});

test("a backup that was checked says who checked what, when and what they found, in English", () => {
  const { title, body, actions } = compose("backup_ordered", notice({ attack: CHECKED, data: CHECKED, expectedEnd: null }));
  expect(title.en).toBe("e-KTP card printing and replacement paused for a data backup");
  expect(body.en?.split("\n\n")).toEqual([
    "Since Friday 20 November 2026 at 14:20 WIB, the network is paused on the instruction of Ditjen Dukcapil Kemendagri while data is backed up.",
    "As of Friday 20 November 2026 at 14:05 WIB, the Diskominfo team had checked 12 counter computers and found no sign of infection.",
    "About the data: the Diskominfo team checked 12 counter computers and found no sign that data is affected (as of Friday 20 November 2026 at 14:05 WIB).",
    "Next update no later than Friday 20 November 2026 at 16:20 WIB.",
  ]);
  expect(actions[0]?.en).toBe("No need to come for e-KTP card printing and replacement until we announce reopening.");
});

test("a national fault is told of everything that uses the system, everywhere", () => {
  const input = notice({
    scope: { system: "siak-terpusat" },
    fields: { reported_to: t("helpdesk Ditjen Dukcapil", "the Ditjen Dukcapil helpdesk") },
  });
  const { title, body } = compose("national_fault", input, NATIONAL);
  expect(title).toEqual({
    id: "Semua layanan yang memakai SIAK Terpusat tidak dapat dilayani: sistem pusat tidak tersambung",
    en: "Every service that uses Central SIAK unavailable: national system not reachable",
  });
  expect(body.id).toContain(
    "sistem pusat tidak dapat dihubungi dari semua 30 lokasi. Penyebabnya belum kami ketahui; kami sudah melapor ke helpdesk Ditjen Dukcapil.",
  );
  expect(body.en).toContain(
    "cannot be reached from all 30 locations. We do not know the cause yet and have reported it to the Ditjen Dukcapil helpdesk.",
  );
});

test("a network cut without another open location leaves that advice out", () => {
  const input = notice({ fields: { handled_by: t("Diskominfo"), alternatives: t(" ") } });
  const { title, body, actions } = compose("network_cut", input, ONE);
  expect(title).toEqual({ id: "Jaringan putus di Curug", en: "Network down at Curug" });
  expect(body.id).toBe(
    "Sambungan jaringan di Curug putus sejak Jumat 20 November 2026 pukul 14.20 WIB. Cetak dan ganti KTP-el di lokasi ini berhenti. Pemberitahuan ini hanya tentang Curug.\n\n" +
      "Teknisi Diskominfo menangani. Kabar berikutnya paling lambat Jumat 20 November 2026 pukul 16.20 WIB.",
  );
  expect(body.en).toContain(
    "Stopped here: e-KTP card printing and replacement. This notice is about Curug only.\n\nDiskominfo is working on it.",
  );
  expect(actions).toEqual([]);
});

test("a power cut ends a typed sentence once and begins it large", () => {
  const input = notice({
    fields: {
      generator: t("genset menyala.", "the generator is running."),
      alternatives: t("Kecamatan Cikupa", "Cikupa district office"),
    },
  });
  const { title, body, actions } = compose("power_cut", input, ONE);
  expect(title).toEqual({ id: "Listrik padam di Curug", en: "Power cut at Curug" });
  expect(body).toEqual({
    id: "Listrik di Curug padam sejak Jumat 20 November 2026 pukul 14.20 WIB. Genset menyala.\n\nPerkiraan menyala: Jumat 20 November 2026 pukul 17.20 WIB.",
    en: "Power at Curug has been out since Friday 20 November 2026 at 14:20 WIB. The generator is running.\n\nExpected back: Friday 20 November 2026 at 17:20 WIB.",
  });
  expect(actions).toEqual([
    { id: "Lokasi terdekat yang buka: Kecamatan Cikupa.", en: "Nearest open location: Cikupa district office." },
  ]);
});

test("without an estimate its line is left out, and the next update stays", () => {
  const { body } = compose("backup_ordered", notice({ expectedEnd: null }));
  expect(body.id).not.toContain("Perkiraan");
  expect(body.id).toContain("Kabar berikutnya");
});

test("up to four locations are named, more are counted", () => {
  const places = (count: number): Names => ({ ...ONE, locations: NATIONAL.locations.slice(0, count) });
  const input = notice({ fields: { generator: t("Tidak ada genset") } });
  expect(compose("power_cut", input, THREE).title.id).toBe("Listrik padam di Curug, Legok, dan Panongan");
  expect(compose("power_cut", input, places(4)).title.en).toBe("Power cut at Lokasi 0, Lokasi 1, Lokasi 2, and Lokasi 3");
  expect(compose("power_cut", input, places(12)).title).toEqual({
    id: "Listrik padam di 12 lokasi",
    en: "Power cut at 12 locations",
  });
});

test.each([
  [
    "being_checked",
    "Pemeriksaan keamanan oleh tim Diskominfo sedang berjalan",
    "A security check by the Diskominfo team is under way",
  ],
  [
    "yes",
    "tim Diskominfo memeriksa 12 komputer loket dan menemukan serangan.",
    "had checked 12 counter computers and found an attack.",
  ],
] as const)("the answer %s is told with its basis", (finding, id, en) => {
  const { body } = compose("backup_ordered", notice({ attack: { ...CHECKED, finding } }));
  expect(body.id).toContain(id);
  expect(body.en).toContain(en);
});

const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
  .filter((each) => /\S/.test(each) && !/undefined|null|terjadwal/i.test(each));
const text = fc.record({ id: words, en: fc.option(words) });
const answer: fc.Arbitrary<AnswerInput> = fc.oneof(
  fc.constant(NOT_ASSESSED),
  fc.record({ finding: fc.constant("being_checked" as const), by: text, what: fc.option(text), at: fc.constant(null) }),
  fc.record({
    finding: fc.constantFrom("no_sign" as const, "yes" as const),
    by: text,
    what: text,
    at: fc.integer({ min: 0, max: NOW }),
  }),
);
const later = fc.integer({ min: NOW + 1, max: NOW + 1000 * HOUR });
const anyNames = fc.record({
  services: fc.array(text, { minLength: 1, maxLength: 3 }),
  locations: fc.array(text, { minLength: 1, maxLength: 8 }),
  everywhere: fc.option(fc.integer({ min: 5, max: 40 })),
  system: fc.option(text),
});
const anyNotice = fc
  .record({
    began: fc.integer({ min: 0, max: NOW }),
    ahead: fc.boolean(),
    expectedEnd: fc.option(later),
    nextUpdateBy: later,
    attack: answer,
    data: answer,
    paper: fc.option(text),
    field: text,
    other: fc.option(text),
  })
  .map(({ ahead, began, field, other, ...rest }) =>
    notice({
      ...rest,
      timing: ahead ? { when: "ahead", begins: NOW + 1, ends: NOW + HOUR } : { when: "now", began },
      expectedEnd: ahead ? null : rest.expectedEnd,
      fields: {
        ordered_by: field,
        reported_to: field,
        handled_by: field,
        generator: field,
        ...(other ? { alternatives: other } : {}),
      },
    }),
  );

test("a valid notice leaves no blank, says nothing of the code, and never calls itself scheduled", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("backup_ordered", "national_fault", "network_cut", "power_cut"),
      anyNotice,
      anyNames,
      (code, input, names) => {
        const composed = composeNotice(form(code), input, names, NOW);
        fc.pre(composed.ok);
        if (!composed.ok) return;
        const said = [composed.title, composed.body, ...composed.actions].flatMap(({ id, en }) => [id, en ?? id]);
        for (const each of said) expect(each).not.toMatch(/\{\{|\}\}|undefined|null|terjadwal/i);
        for (const each of said) expect(each.trim()).not.toBe("");
      },
    ),
    { numRuns: 500 },
  );
});

test("whatever else a notice says, no_sign without who, what or when is refused", () => {
  const part = fc.constantFrom("by" as const, "what" as const, "at" as const);
  fc.assert(
    fc.property(
      anyNotice,
      anyNames,
      part,
      fc.constantFrom("attack" as const, "data" as const),
      (input, names, absent, question) => {
        const denied = { ...input, [question]: { ...CHECKED, [absent]: null } };
        const composed = composeNotice(form("backup_ordered"), denied, names, NOW);
        expect(composed.ok ? [] : composed.refusals.map(({ field }) => field)).toContain(`${question}.${absent}`);
      },
    ),
  );
});
