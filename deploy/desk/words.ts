import type { Text } from "@/lib/text";
import { TOKEN_VERBS, type TokenVerb } from "@/lib/token";
import { VERB_HELP } from "@/lib/words/token";

/** What can be said on the command line, and what `--help` says of it. */

export type Word = TokenVerb | "list";
/** `value`: what stands behind the flag; none for a switch. `of`: the verbs that take it; none: all of them. */
type Flag = { value?: string; several?: true; of?: readonly Word[]; says: Text };

export const WORDS = [...(Object.keys(TOKEN_VERBS) as TokenVerb[]), "list"] as const;
/** What each verb is about, if anything. */
export const ABOUT: Record<Word, string | null> = {
  post: "JENIS/KIND",
  update: "SLUG",
  begin: "SLUG",
  progress: "SLUG",
  resolve: "SLUG",
  cancel: "SLUG",
  confirm: "LOKASI/LOCATION",
  report: "LOKASI/LOCATION",
  list: null,
};

const posts = ["post"] as const;
const said = ["update", "begin", "resolve", "cancel"] as const;
const hopes = ["post", "update"] as const;

export const FLAGS: Record<string, Flag> = {
  services: { value: "A,B", of: ["post", "confirm"], says: { id: "layanan; lihat list", en: "services; see list" } },
  locations: {
    value: "A,B|all",
    of: posts,
    says: { id: "lokasi, atau all: semua yang menyediakannya", en: "locations, or all that offer them" },
  },
  system: { of: posts, says: { id: "semua yang bergantung pada sistem pusat", en: "all that depends on the national system" } },
  set: { value: "NAMA=KATA", several: true, of: posts, says: { id: "isian pemberitahuan", en: "a blank of the notice" } },
  "set-en": {
    value: "NAMA=KATA",
    several: true,
    of: posts,
    says: { id: "isian itu dalam bahasa Inggris", en: "the same in English" },
  },
  began: { value: "WAKTU", of: posts, says: { id: "mulai; biasanya sekarang", en: "when it began; now unless said" } },
  begins: {
    value: "WAKTU",
    of: posts,
    says: { id: "penghentian yang diumumkan dulu: mulai", en: "a pause announced ahead: its begin" },
  },
  ends: { value: "WAKTU", of: posts, says: { id: "… dan selesainya", en: "… and its end" } },
  "next-update": {
    value: "WAKTU",
    of: hopes,
    says: { id: "kabar berikutnya paling lambat", en: "the next update at the latest" },
  },
  "expected-end": { value: "WAKTU", of: hopes, says: { id: "perkiraan selesai", en: "the expected end" } },
  paper: { value: "KATA", of: posts, says: { id: "surat dasar", en: "the letter it rests on" } },
  text: { value: "KATA", of: said, says: { id: "keterangan untuk warga", en: "what citizens are told" } },
  "text-en": { value: "KATA", of: said, says: { id: "keterangan itu dalam bahasa Inggris", en: "the same in English" } },
  state: { value: "investigating|identified|monitoring", of: ["update"], says: { id: "keadaan", en: "how it stands" } },
  ended: { value: "WAKTU", of: ["resolve"], says: { id: "selesai; biasanya sekarang", en: "when it ended; now unless said" } },
  done: { value: "N", of: ["progress"], says: { id: "yang sudah selesai", en: "how many are done" } },
  total: {
    value: "N",
    of: ["progress"],
    says: { id: "jumlah seluruhnya; biasanya seperti terakhir", en: "of how many; as last told unless said" },
  },
  unit: {
    value: "KATA",
    of: ["progress"],
    says: { id: "satuannya; biasanya seperti terakhir", en: "of what; as last told unless said" },
  },
  "unit-en": { value: "KATA", of: ["progress"], says: { id: "satuan itu dalam bahasa Inggris", en: "the same in English" } },
  working: { of: ["resolve"], says: { id: "layanannya berjalan lagi", en: "its services work again" } },
  blanks: { value: "N|enough|out", of: ["report"], says: { id: "blangko yang ada", en: "card blanks left" } },
  quota: { value: "N|out", of: ["report"], says: { id: "sisa kuota hari ini", en: "how many may still queue today" } },
  site: { value: "ALAMAT", says: { id: "alamat situs; atau KTP_DESK_SITE", en: "the site's address; or KTP_DESK_SITE" } },
  "token-file": {
    value: "BERKAS",
    says: { id: "berkas berisi token; atau KTP_DESK_TOKEN", en: "file holding the token; or KTP_DESK_TOKEN" },
  },
  key: {
    value: "KUNCI",
    says: {
      id: "yang sama terbit sekali saja, juga bila perintah diulang; sebut semua waktunya, juga --began, sebagai jam",
      en: "published once, also when the command is repeated; name every time, --began too, as a clock time",
    },
  },
  "dry-run": { says: { id: "hanya tunjukkan yang akan dikirim", en: "only show what would be sent" } },
  json: { says: { id: "jawaban sebagai JSON", en: "the answer as JSON" } },
  help: { says: { id: "keterangan ini", en: "this help" } },
};

export const takes = (word: Word, flag: string): boolean => {
  const of = FLAGS[flag]?.of;
  return of === undefined || of.includes(word);
};

const usage = (word: Word) => ["npm run desk --", word, ABOUT[word]].filter(Boolean).join(" ");

/** The whole help, made of the tables above. */
export function help(): string {
  const flags = Object.entries(FLAGS).map(([name, { value, of, says }]) => {
    const called = `  --${name}${value ? ` ${value}` : ""}`;
    return `${called.padEnd(48)} ${says.id} / ${says.en}${of ? ` (${of.join(", ")})` : ""}`;
  });
  return [
    ...WORDS.map((word) => `${usage(word).padEnd(46)} ${VERB_HELP[word].id} / ${VERB_HELP[word].en}`),
    "",
    ...flags,
    "",
    "WAKTU/TIME: 90m, 2h, 14:30 (WIB, hari ini / today), 2026-11-25T14:30 (WIB)",
    "",
    "npm run desk -- post network_cut --locations curug --services ktp-perekaman --set handled_by=Diskominfo --next-update 90m",
    "",
    "0 terbit / published · 1 ditolak / refused · 2 salah tulis / usage · 3 tidak terjangkau / unreachable",
    "",
    "POST /api/desk/VERB: Authorization: Bearer ktp_…, Idempotency-Key, Content-Type: application/json; --dry-run --json",
    "menunjukkan isinya / shows the body. GET /api/desk/list. Token: meja / desk, Akun saya.",
  ].join("\n");
}
