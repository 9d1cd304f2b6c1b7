import type { Desk } from "./desk";
import { acknowledged, confirmEverywhere } from "./faults/common";
import { endIncident, type Posted, postNational, postPause, slugOf } from "./notices";
import { type Server, until } from "./server";

/**
 * One day of an office, Monday 23 November 2026, as readers meet it. The scenes are played in their order; each returns when
 * everything that it says is public.
 */
export type Scenes = { server: Server; desk: Desk };

/** When the day begins: open, and nobody has spoken yet. */
export const DAWN = "2026-11-23T08:05";

const PUBLISH = { name: "intent", value: "publish" };

async function settled({ desk }: Scenes, { seq }: Pick<Posted, "seq">): Promise<void> {
  await until("everything to be public", async () => (await desk.open(`/staff/published/${seq}`)).html.includes('"public":true'));
}

/** Every place says that it is open and working. */
export async function calm(scenes: Scenes): Promise<void> {
  scenes.server.setClock("2026-11-23T08:30");
  await confirmEverywhere(scenes.desk);
  await untilHome(scenes, "Semua layanan");
  await untilPage(scenes, "/locations/kec-curug", "Terakhir dipastikan buka 08.3");
  await untilPage(scenes, "/services/ktp-pencetakan", "Normal");
}

/** Card printing is stopped on purpose at two places for a backup that the centre ordered. */
export async function partial(scenes: Scenes): Promise<{ pause: string }> {
  scenes.server.setClock("2026-11-23T09:15");
  const posted = await postPause(scenes.desk, "Ditjen Dukcapil Kemendagri", {
    "scope.services": ["ktp-pencetakan", "ktp-penggantian"],
    "scope.locations": ["kec-curug", "kec-legok"],
    expectedEnd: "2026-11-23T14:00",
    paper: "Surat 470/123 tanggal 20 November 2026",
  });
  const pause = slugOf(posted);
  const page = await scenes.desk.open(`/staff/incidents/${pause}`);
  const answer = await scenes.desk.submit(
    page,
    {
      "attack.finding": "no_sign",
      "attack.by": "Diskominfo",
      "attack.what": "server cetak dan jaringan kantor",
      "attack.at": "2026-11-23T09:10",
      "data.finding": "not_assessed",
    },
    PUBLISH,
  );
  await settled(scenes, { seq: acknowledged(answer) });
  scenes.server.setClock("2026-11-23T09:30");
  await untilPage(scenes, `/incidents/${pause}`, "15 menit");
  await untilHome(scenes, "dihentikan sementara di 2 dari 30");
  await untilPage(scenes, "/locations/kec-curug", "Dihentikan sementara");
  await untilPage(scenes, "/services/ktp-pencetakan", "Dihentikan sementara");
  return { pause };
}

/** The pause is over, and the centre is out of reach everywhere. */
export async function national(scenes: Scenes, pause: string): Promise<{ outage: string }> {
  scenes.server.setClock("2026-11-23T11:00");
  await endIncident(scenes.desk, pause);
  const posted = await postNational(scenes.desk, "helpdesk Ditjen Dukcapil");
  await settled(scenes, posted);
  // In its first minute an incident has lasted nothing or "less than a minute": two pages, by chance of a second.
  scenes.server.setClock("2026-11-23T11:20");
  await untilPage(scenes, `/incidents/${slugOf(posted)}`, "20 menit");
  await untilHome(scenes, "tidak tersedia di semua lokasi");
  await untilPage(scenes, "/locations/kec-curug", "Tidak tersedia");
  await untilPage(scenes, "/outages", "20 menit");
  return { outage: slugOf(posted) };
}

/** All is well again, and the office has closed. */
export async function closed(scenes: Scenes, outage: string): Promise<void> {
  scenes.server.setClock("2026-11-23T14:30");
  await settled(scenes, await endIncident(scenes.desk, outage));
  scenes.server.setClock("2026-11-23T16:30");
  await untilHome(scenes, "Kantor sedang tutup");
  await untilPage(scenes, "/history/2026-11", outage);
  await untilPage(scenes, "/history/2026-11", "3 jam 30 menit");
}

/** Pages of places, services and months are printed after what makes a post public. */
async function untilPage({ server }: Scenes, path: string, words: string): Promise<void> {
  await until(`${path} to say "${words}"`, async () => (await (await fetch(server.url + path)).text()).includes(words));
}

async function untilHome({ server }: Scenes, sentence: string): Promise<void> {
  await until(`home to say "${sentence}"`, async () => {
    const board = await (await fetch(`${server.url}/api/v1/status.json`)).json();
    return (await (await fetch(server.url)).text()).includes(sentence) && board.verdict.text.id.includes(sentence);
  });
}
