import type { Rule } from "../wording";

/** Why a phrase is worth another look, and how else it could be said. */
export const WORDING = {
  title: "Sebelum terbit, pertimbangkan",
  found: (phrase: string) => `“${phrase}”`,
  why: {
    soon: "Kapan? Sebut jamnya, atau kapan kabar berikutnya.",
    absolute:
      "Belum tentu. Sebut siapa yang memeriksa, apa yang diperiksa, dan kapan; jawab lewat pertanyaan “Apakah ini serangan?”.",
    person: "Jangan menyebut nama orang. Sebut bagian atau instansinya.",
    phone: "Nomor pribadi jangan diterbitkan. Pakai nomor kantor.",
    jargon: "Tidak semua orang paham. Tulis apa yang tidak bisa dilakukan warga: “KTP-el belum dapat dicetak”.",
    blame: "Jangan menyalahkan atau memberi cap. Sebut yang diketahui dan dasarnya.",
    shouting: "Huruf besar semua sulit dibaca. Tulis biasa saja.",
    empty: "Kalimat ini tidak menolong siapa pun. Ganti dengan apa yang bisa dilakukan warga.",
  } satisfies Record<Rule, string>,
} as const;
