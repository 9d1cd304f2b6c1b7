import { PDF } from "@/lib/testing";
import type { Desk } from "./desk";
import { acknowledged, onlyForm } from "./faults/common";
import { endIncident, planSeries, postNational, postPause, slugOf } from "./notices";
import { until } from "./server";

/** An installation in which every page is seen full. */

/** What an office says of itself, by the fields of its form. */
export const OFFICE = {
  "office.name": "Disdukcapil Contoh",
  "office.address": "Jalan Contoh 1, Tigaraksa",
  "office.phone": "(021) 555-0100",
  "office.email": "halo@contoh.go.id",
  "office.reply_to": "jawab@contoh.go.id",
  "office.speakers": "Siti Aminah, S.H., Kepala Dinas\nBudi, Sekretaris",
};

/** The slugs of its incidents, the ids of an operator and of an update that was put right, and the number of the last post. */
export type Rich = {
  pause: string;
  planned: string;
  ended: string;
  calledOff: string;
  national: string;
  operator: string;
  word: string;
  seq: number;
  /** The hash of a document that an entry names. */
  paper: string;
  /** What staff look at themselves, and the outage they found by it. */
  probe: string;
  outage: string;
};

const PUBLISH = { name: "intent", value: "publish" };
const AHEAD = { "timing.when": "ahead", "timing.begins": "2026-11-25T08:00", "timing.ends": "2026-11-25T14:00" };

/**
 * A pause at two places with progress, an estimate and both answers, one that is planned, one that is over, one called
 * off, one taken back, words put right, a series, a circular with its document, a probe by hand that failed, somebody on duty, the centre down everywhere, two places vouched for before, and an office that speaks for it all. Returns when
 * everything is public. The clock must stand at 23 November 2026, in the morning.
 */
export async function enrich(desk: Desk): Promise<Rich> {
  for (const place of ["kec-cikupa", "kec-balaraja"]) {
    const page = onlyForm(await desk.open("/staff"), `[name="location"][value="${place}"]`);
    acknowledged(await desk.submit(page, {}, PUBLISH));
  }
  const ended = slugOf(await postPause(desk, "Dinas Kominfo", { "scope.locations": "kec-panongan" }));
  await endIncident(desk, ended);
  const pause = slugOf(
    await postPause(desk, "Ditjen Dukcapil Kemendagri", {
      "scope.locations": ["kec-curug", "kec-legok"],
      expectedEnd: "2026-11-23T14:00",
      paper: "Surat 470/123 tanggal 20 November 2026",
    }),
  );
  await send(desk, pause, {
    body: "Pencadangan **berjalan**.\n\n- Perekaman tetap dilayani\n- Cetak menyusul",
    "nextUpdateBy.choice": "none",
    "progress.done": "84000",
    "progress.total": "150000",
    "progress.unit": "rekaman",
  });
  const basis = { by: "Diskominfo", what: "server cetak", at: "2026-11-23T09:00" };
  await send(desk, pause, {
    "attack.finding": "no_sign",
    "data.finding": "being_checked",
    ...Object.fromEntries(
      Object.entries(basis).flatMap(([name, value]) => [
        [`attack.${name}`, value],
        [`data.${name}`, value],
      ]),
    ),
  });
  const planned = slugOf(await postPause(desk, "Ditjen Dukcapil", { ...AHEAD, "scope.locations": "kec-cisoka" }));
  const calledOff = slugOf(await postPause(desk, "PLN Banten", { ...AHEAD, "scope.locations": "kec-solear" }));
  await send(desk, calledOff, { "cancel.body": "Tidak jadi." });
  const national = slugOf(await postNational(desk, "helpdesk Ditjen Dukcapil"));
  const word = await amend(desk, pause);
  await takeBack(desk, slugOf(await postPause(desk, "Dinas Kominfo", { "scope.locations": "kec-jambe" })));
  if ((await planSeries(desk, { "scope.locations": "kec-tigaraksa" })).path !== "/staff/series") throw new Error("No series.");
  const operator = await inviteOperator(desk);
  const paper = await attach(desk);
  const { probe, outage } = await measure(desk);
  const office = await desk.open("/staff/office");
  const seq = acknowledged(await desk.submit(office, { ...OFFICE, "office.authority": "yes" }, PUBLISH));
  await until("everything to be public", async () => (await desk.open(`/staff/published/${seq}`)).html.includes('"public":true'));
  return { pause, planned, ended, calledOff, national, operator, word, seq, paper, probe, outage };
}

/** Keeps a document under a name and gives its hash; `file`: its bytes, which no two documents share. */
export async function keepDocument(desk: Desk, title: string, file: Buffer): Promise<string> {
  const page = await desk.open("/staff/documents");
  const body = desk.fill(page, { "document.title": title });
  body.set("document.file", new File([new Uint8Array(file)], "../../surat.exe"));
  const answer = await desk.post(page.path, body);
  const sha256 = new RegExp(`/staff/documents/([0-9a-f]{64})">${title}<`).exec(answer.html)?.[1];
  if (!sha256) throw new Error(`It was not kept:\n${answer.html.slice(0, 3000)}`);
  return sha256;
}

/** A document, and a circular that names it. */
async function attach(desk: Desk): Promise<string> {
  const paper = await keepDocument(desk, "Surat edaran 12", PDF);
  const page = await desk.open("/staff/records/advisories/new");
  const said = {
    ...{ "entry.title": "Layanan pindah sementara", "entry.issued_by": "Kantor Contoh", "entry.body": "Cetak di kecamatan." },
    ...{ "entry.on": "2026-11-20", "entry.documents": paper },
  };
  acknowledged(await desk.submit(page, said, PUBLISH));
  return paper;
}

/** A probe of staff's own that found trouble and then none, a heartbeat that said how far it is, and hours for who made them. */
async function measure(desk: Desk): Promise<Pick<Rich, "probe" | "outage">> {
  const about = { "probe.target": "service:kia", "probe.name": "KIA di loket" };
  const page = await desk.submit(await desk.open("/staff/probes/new?kind=manual"), about, PUBLISH);
  const probe = page.path.split("/").at(-1) ?? "";
  const said = { "probe.note": "Printer kartu anak tidak menyala." };
  await desk.submit(page, said, { name: "works", value: "no" });
  const beating = { "probe.target": "system:siak-terpusat", "probe.name": "Pencadangan malam" };
  const made = await desk.submit(await desk.open("/staff/probes/new?kind=heartbeat"), beating, PUBLISH);
  const address = /https?:[^ <]+(\/api\/heartbeat\/[\w-]{43})/.exec(made.html)?.[1];
  if (!address) throw new Error(`No heartbeat was made:\n${made.html.slice(0, 3000)}`);
  await fetch(`${desk.url}${address}?done=84000&total=150000&note=tabel+penduduk`);
  const duty = await desk.open("/staff/duty");
  const person = /<option value="([0-9a-f-]{36})"/.exec(duty.html)?.[1] ?? "";
  const hours = { "duty.person": person, "duty.weekdays": ["0", "1"], "duty.begins": "08.00", "duty.ends": "16.00" };
  await desk.submit(duty, hours, PUBLISH);
  const outage = await until(
    "the outage that was found by hand",
    async () => /\/staff\/outages\/([a-z0-9-]+)"/.exec((await desk.open("/staff/outages")).html)?.[1],
  );
  return { probe, outage };
}

/** Puts the newest update of an incident in staff's own words right. Returns its id. */
async function amend(desk: Desk, slug: string): Promise<string> {
  const list = (await desk.open(`/staff/incidents/${slug}/amend`)).html;
  const id = new RegExp(`/staff/incidents/${slug}/amend/([0-9a-f-]{36})`).exec(list)?.[1] ?? "";
  const page = await desk.open(`/staff/incidents/${slug}/amend/${id}`);
  const body = "Pencadangan **berjalan**.\n\n- Perekaman tetap dilayani\n- Cetak menyusul besok";
  acknowledged(await desk.submit(page, { body, reason: "Hari pencetakan tertinggal." }, PUBLISH));
  return id;
}

async function takeBack(desk: Desk, slug: string): Promise<void> {
  const page = await desk.open(`/staff/incidents/${slug}/amend`);
  acknowledged(await desk.submit(page, { reason: "Salah lokasi.", password: desk.password ?? "" }, PUBLISH));
}

/** One who has not used the link yet. Returns their id. */
async function inviteOperator(desk: Desk): Promise<string> {
  const invited = {
    name: "Budi",
    email: "budi@contoh.test",
    role: "operator",
    place: "kec-curug",
    password: desk.password ?? "",
  };
  await desk.submit(await desk.open("/staff/people/new"), invited);
  const { html } = await desk.open("/staff/people");
  const id = /\/staff\/people\/([0-9a-f-]{36})"[^>]*>[^<]*<span[^>]*>: Budi/.exec(html.replaceAll("<!-- -->", ""))?.[1];
  if (!id) throw new Error(`Nobody was invited:\n${html.slice(0, 3000)}`);
  return id;
}

async function send(desk: Desk, slug: string, values: Record<string, string>): Promise<void> {
  acknowledged(await desk.submit(await desk.open(`/staff/incidents/${slug}`), values, PUBLISH));
}
