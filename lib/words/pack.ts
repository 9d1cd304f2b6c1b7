import { dayTime } from "./time";

/** What a pack tells of itself, in both languages. `at`: epoch ms; `address`: where it came from; `sample`: made-up events. */
export function packReadme(title: string, at: number, address: string, sample: boolean): string {
  const lines = [
    title,
    "",
    `Diambil dari ${address}, menurut keadaan ${dayTime(at, "id")}.`,
    "index.html dapat dibuka tanpa jaringan. data.json memuat isi yang sama untuk mesin.",
    "Periksa bahwa tidak ada yang berubah: sha256sum --check SHA256SUMS",
    ...(sample ? ["CONTOH: kejadian karangan, bukan keadaan kantor mana pun."] : []),
    "",
    `Taken from ${address}, as of ${dayTime(at, "en")}.`,
    "index.en.html opens without a network. data.json holds the same for machines.",
    "To check that nothing was changed: sha256sum --check SHA256SUMS",
    ...(sample ? ["SAMPLE: made-up events, not the state of any office."] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** The link to a pack. */
export const PACK = {
  id: {
    link: "Unduh paket bukti (ZIP)",
    about: "Halaman ini, datanya, dokumennya, dan sidik SHA-256-nya, untuk dibuka tanpa jaringan.",
  },
  en: {
    link: "Download the evidence pack (ZIP)",
    about: "This page, its data and documents, and their SHA-256 fingerprints, to open without a network.",
  },
} as const;
