import { expect, test } from "vitest";
import { IncidentState, Status } from "@/lib/api";
import { blanksOf, FIELDS, type Field } from "@/lib/notice-fields";
import { OFFICE_AREA } from "@/lib/words/office";
import { catalogue } from "./index";
import { offeringsOf } from "./offerings";

const { services, systems, locations, hours, causes, templates, years, terms } = catalogue;
const offerings = offeringsOf(catalogue);
const placesOf = (slug: string) => offerings.filter(({ service }) => service === slug).map(({ location }) => location);

/** Words of the source that must not stand where the code looks. */
const INDONESIAN =
  /pusat|arahan|putus|padam|blangko|alat|antrean|jam|libur|dinas|kecamatan|daring|keliling|kantor|layanan|lokasi|mulai|selesai|kabar|perkiraan|pembaruan|diperiksa|dihentikan|terganggu|tersedia|tutup|nasional|kabupaten|titik/;

test("the catalogue holds what was researched, and the centre", () => {
  const counts = [services, systems, locations, causes, templates, years].map((each) => each.length);
  expect(counts).toEqual([19, 13, 35, 17, 14, 2]);
  expect(locations.filter(({ kind }) => kind === "district")).toHaveLength(29);
});

test.each([
  ["services", services.map(({ slug }) => slug)],
  ["systems", systems.map(({ slug }) => slug)],
  ["locations", locations.map(({ slug }) => slug)],
  ["hours", hours.map(({ slug }) => slug)],
  ["causes", causes.map(({ code }) => code)],
  ["templates", templates.map(({ code }) => code)],
  ["terms", terms.map(({ kind, code }) => `${kind} ${code}`)],
  ["holidays", years.flatMap(({ days }) => days.map(({ day }) => day))],
  ["offerings", offerings.map(({ service, location }) => `${service} ${location}`)],
])("no two %s share a name", (_, names) => {
  expect(new Set(names).size).toBe(names.length);
});

test("what is named elsewhere is there", () => {
  const known = {
    system: new Set(systems.map(({ slug }) => slug)),
    service: new Set([...services.map(({ slug }) => slug), "*"]),
    hours: new Set([...hours.map(({ slug }) => slug), null]),
    cause: new Set([...causes.map(({ code }) => code), null]),
  };
  expect(services.flatMap(({ dependsOn }) => dependsOn).filter((slug) => !known.system.has(slug))).toEqual([]);
  expect(causes.flatMap(({ typicallyAffects }) => typicallyAffects).filter((slug) => !known.service.has(slug))).toEqual([]);
  expect(locations.flatMap(({ offers }) => (offers === "all" ? [] : offers)).filter((slug) => !known.service.has(slug))).toEqual(
    [],
  );
  expect(locations.filter((location) => !known.hours.has(location.hours))).toEqual([]);
  expect(templates.filter(({ cause }) => !known.cause.has(cause))).toEqual([]);
});

test("cards are printed at the main office and in all 29 districts", () => {
  const enabled = new Set(locations.filter((location) => location.enabled).map(({ slug }) => slug));
  expect(placesOf("ktp-pencetakan").filter((slug) => enabled.has(slug))).toHaveLength(30);
});

test("every service has a place, and the main office offers all that is offered at an office", () => {
  expect(services.filter(({ slug }) => placesOf(slug).length === 0)).toEqual([]);
  const atOffice = offerings.filter(({ location }) => location === "dinas-tigaraksa").map(({ service }) => service);
  expect(atOffice).toEqual(services.filter(({ offeredAt }) => offeredAt.includes("office")).map(({ slug }) => slug));
  expect(placesOf("ktp-penunggalan")).toEqual(["pusat"]);
  expect(placesOf("ikd-aplikasi")).toEqual(["daring"]);
  expect(placesOf("akta-perkawinan")).toEqual(["dinas-tigaraksa"]);
});

test("what the office has not switched on, or may not have opened, is off", () => {
  expect(services.filter(({ enabled }) => !enabled).map(({ slug }) => slug)).toEqual(["ktp-suket", "adm"]);
  expect(locations.filter(({ enabled }) => !enabled).map(({ slug }) => slug)).toEqual(["mpp-citraraya", "mpp-suvarna"]);
});

test("no hours are said to be confirmed, and where none are known there are none", () => {
  expect(hours.filter(({ confirmed }) => confirmed)).toEqual([]);
  expect(hours.filter(({ week }) => week === null).map(({ slug }) => slug)).toEqual(["mall", "online"]);
  expect(locations.filter((location) => location.hours === null).map(({ slug }) => slug)).toEqual(["keliling", "pusat"]);
});

test("an office week is four days with a break at noon, a Friday with a longer one, and two days off", () => {
  const week = hours.find(({ slug }) => slug === "office")?.week;
  const monday = [
    ["08:00", "12:00"],
    ["13:00", "16:00"],
  ];
  const friday = [
    ["08:00", "11:30"],
    ["13:00", "16:00"],
  ];
  expect(week).toEqual({ mon: monday, tue: monday, wed: monday, thu: monday, fri: friday, sat: [], sun: [] });
});

test("15 to 17 May 2017 were ordinary working days, and 2026 has its 17 holidays and 8 days of joint leave", () => {
  const days = years.flatMap((year) => year.days);
  expect(days.filter(({ day }) => ["2017-05-15", "2017-05-16", "2017-05-17"].includes(day))).toEqual([]);
  const of2026 = days.filter(({ day }) => day.startsWith("2026"));
  expect(of2026.filter(({ kind }) => kind === "national")).toHaveLength(17);
  expect(of2026.filter(({ kind }) => kind === "joint_leave")).toHaveLength(8);
  expect(years.map(({ year, complete }) => [year, complete])).toEqual([
    [2017, false],
    [2026, true],
  ]);
});

test.each(templates)("the blanks of $code are all known, and the same in both languages", ({ title, body, actions }) => {
  const pairs = [
    [title.id, title.en ?? ""],
    ...body.id.map((line, at) => [line, body.en[at] ?? ""]),
    ...actions.id.map((line, at) => [line, actions.en[at] ?? ""]),
  ];
  expect([body.id.length, actions.id.length]).toEqual([body.en.length, actions.en.length]);
  for (const [id = "", en = ""] of pairs) {
    expect(blanksOf(en).sort()).toEqual(blanksOf(id).sort());
    expect(blanksOf(id).filter((name) => !Object.hasOwn(FIELDS, name))).toEqual([]);
    expect([id, en].filter((line) => /\{\{|\}\}/.test(line.replace(/\{\{\w+\}\}/g, "")))).toEqual([]);
  }
});

test.each(templates)(
  "every required field of $code stands in its words, or is computed",
  ({ required, title, body, actions }) => {
    const blanks = new Set([title.id, ...body.id, ...actions.id].flatMap(blanksOf));
    const beside = required.filter((name) => !blanks.has(name) && FIELDS[name] !== "computed");
    expect(beside).toEqual([]);
  },
);

test("every field in the list is used by a template", () => {
  const used = new Set<string>(
    templates.flatMap((each) => [each.title.id, ...each.body.id, ...each.actions.id].flatMap(blanksOf).concat(each.required)),
  );
  expect((Object.keys(FIELDS) as Field[]).filter((name) => !used.has(name))).toEqual([]);
});

test("no template writes that a pause was scheduled", () => {
  const said = templates
    .flatMap((each) => [each.title, ...pairs(each.body), ...pairs(each.actions)])
    .flatMap(({ id, en }) => [id, en ?? ""]);
  expect(said.filter((words) => /terjadwal|scheduled/i.test(words))).toEqual([]);
});

function pairs({ id, en }: { id: string[]; en: string[] }) {
  return id.map((words, at) => ({ id: words, en: en[at] ?? null }));
}

test("the vocabulary has a word for every status and every state an incident can be in", () => {
  const codes = (kind: string) => terms.filter((term) => term.kind === kind).map(({ code }) => code);
  expect(codes("status").sort()).toEqual([...Status.options].sort());
  expect(codes("incident_state")).toEqual(expect.arrayContaining([...IncidentState.options]));
  expect(
    terms.filter(({ label, meaning }) => /[{}]/.test(JSON.stringify([label.id, label.en, meaning?.id, meaning?.en]))),
  ).toEqual([]);
});

test("codes are English; only public addresses are Indonesian", () => {
  const codes = [
    ...causes.flatMap(({ code, owner }) => [code, owner]),
    ...templates.flatMap(({ code, kind, required }) => [code, kind, ...required]),
    ...terms.flatMap(({ kind, code }) => [kind, code]),
    ...hours.map(({ slug }) => slug),
    ...locations.map(({ kind }) => kind),
    ...services.flatMap(({ flags, offeredAt }) => [...flags, ...offeredAt]),
    ...systems.map(({ scope }) => scope),
  ];
  expect(codes.filter((code) => INDONESIAN.test(code))).toEqual([]);
});

test("before adoption the foot of each page places the office where the catalogue does", () => {
  expect(locations.find(({ kind }) => kind === "office")?.area).toBe(OFFICE_AREA);
});
