/** The letters to whoever is on duty; the desk speaks Indonesian only. */
export type AlertFacts =
  | {
      kind: "outage_began" | "outage_ended";
      /** What is meant, and what it is: "terganggu". */
      target: string;
      effect: string;
      began: string;
      known: string;
      ended: string | null;
      long: string | null;
      explained: boolean;
    }
  /** What nobody has explained, each with since when, the newest first; `more`: how many others there are. */
  | { kind: "unexplained"; outages: { target: string; began: string }[]; more: number }
  | { kind: "blind" | "sighted"; at: string };

/** A letter as plain text; `desk`: the whole address of the desk's page about it, or its path where the site does not know its own. */
export function alertOf(facts: AlertFacts, desk: string): { subject: string; text: string } {
  const { subject, lines } = saidOf(facts);
  return {
    subject: `Status Layanan KTP-el: ${subject}`,
    text: [...lines, "", `Meja petugas: ${desk}`, "", WORDS.why].join("\n"),
  };
}

const WORDS = {
  why: "Surat ini dikirim otomatis kepada yang piket, atau kepada semua pengelola bila tidak ada yang piket.",
} as const;

function saidOf(facts: AlertFacts): { subject: string; lines: string[] } {
  switch (facts.kind) {
    case "outage_began":
      return {
        subject: `${facts.target} ${facts.effect}`,
        lines: [
          `Terukur: ${facts.target} ${facts.effect}.`,
          `Mulai terlihat: ${facts.began}`,
          `Kami ketahui: ${facts.known}`,
          "",
          "Sampai dijelaskan, gangguan ini tampil untuk umum sebagai belum dijelaskan. Terbitkan pemberitahuannya, sambungkan dengan yang sudah ada, atau tandai bila pengukurannya yang salah.",
        ],
      };
    case "outage_ended":
      return {
        subject: `${facts.target} kembali berfungsi`,
        lines: [
          `Terukur: ${facts.target} kembali berfungsi.`,
          `Mulai terlihat: ${facts.began}`,
          ...(facts.ended === null ? [] : [`Kembali baik: ${facts.ended}`]),
          ...(facts.long === null ? [] : [`Lamanya: ${facts.long}`]),
          ...(facts.explained ? [] : ["", "Gangguan ini belum dijelaskan kepada warga."]),
        ],
      };
    case "unexplained": {
      const count = facts.outages.length + facts.more;
      return {
        subject: `${count} gangguan belum dijelaskan`,
        lines: [
          "Warga masih menunggu penjelasan gangguan ini:",
          ...facts.outages.map(({ target, began }) => `- ${target}, sejak ${began}`),
          ...(facts.more > 0 ? [`- dan ${facts.more} lagi`] : []),
          "",
          "Terbitkan pemberitahuannya, sambungkan dengan yang sudah ada, atau tandai bila pengukurannya yang salah. Bila sebabnya belum diketahui, itu pun kabar.",
        ],
      };
    }
    case "blind":
      return {
        subject: "pengukuran tidak melihat apa pun",
        lines: [
          `Sejak ${facts.at} situs ini tidak dapat memeriksa apa pun: jaringannya sendiri terputus, atau mesinnya terlalu sibuk.`,
          "Itu bukan kabar tentang layanannya. Selama begini hasil ukurnya tidak diketahui, bukan berfungsi dan bukan terganggu.",
        ],
      };
    case "sighted":
      return { subject: "pengukuran melihat lagi", lines: [`Sejak ${facts.at} situs ini dapat memeriksa lagi.`] };
  }
}
