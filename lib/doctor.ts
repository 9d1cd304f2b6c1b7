import type { Health } from "./api";
import type { Text } from "./text";
import { DAY, HOUR, MINUTE, wibDay } from "./time";

export type Level = "ok" | "warn" | "bad";
/** One line of the check-up. `check` is its fixed name; what is not ok says what to do. Never holds a secret. */
export type Finding = { check: string; level: Level; said: Text };

/** What the database tells of the installation. Times are epoch ms. */
export type Checkup = {
  /** Version of the PostgreSQL server, as it numbers itself (150004: 15.4). */
  version: number;
  people: number;
  adopted: boolean;
  /** Years whose holidays are entered and complete. */
  years: number[];
  newestFactAt: number | null;
};

/** Everything that was looked at. Times are epoch ms; null where there is nothing to see. */
export type Observed = {
  now: number;
  node: string;
  siteUrl: string | null;
  /** Whether letters to staff have a server and an address to come from. */
  mail: { server: boolean; from: boolean };
  folder: { path: string; writable: boolean; freeBytes: number | null };
  secret: { mode: number; ours: boolean } | null;
  /** Which locks of the folder somebody holds. */
  held: { front: boolean; database: boolean };
  /** What the front on PORT answers; null when nobody does. */
  health: Health | null;
  /** The revision of the printed board in the folder, and of the one that is served. */
  printed: string | null;
  served: string | null;
  database: { kind: "pglite" | "postgres"; checkup: Checkup | null; trouble: string | null };
  backup: { at: number; ownDisk: boolean } | null;
};

const GB = 1024 ** 3;
const text = (id: string, en: string): Text => ({ id, en });
const find = (check: string, level: Level, id: string, en: string): Finding => ({ check, level, said: text(id, en) });

/** Judges all that was seen, in the order in which it is read. */
export const examine = (seen: Observed): Finding[] =>
  [node, folder, secret, disk, running, database, press, outbox, served, backup, siteUrl, mail, clock, account, holidays].flatMap(
    (judge) => judge(seen),
  );

/** Where a running site and all it needs is concerned; the rest is for a person to weigh. */
export const isBad = (findings: Finding[]): boolean => findings.some(({ level }) => level === "bad");

function node({ node: version }: Observed): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const good = major > 20 || (major === 20 && minor >= 20);
  if (good) return find("node", "ok", `Node ${version}`, `Node ${version}`);
  return find(
    "node",
    "bad",
    `Node ${version} terlalu lama; pasang 20.20 atau lebih baru`,
    `Node ${version} is too old; install 20.20 or newer`,
  );
}

function folder({ folder: { path, writable } }: Observed): Finding {
  if (writable) return find("folder", "ok", `${path} dapat ditulis`, `${path} can be written to`);
  return find(
    "folder",
    "bad",
    `${path} tidak dapat ditulis oleh akun ini; jalankan sebagai pemiliknya`,
    `${path} cannot be written by this account; run as its owner`,
  );
}

function secret({ secret: found }: Observed): Finding {
  if (!found)
    return find(
      "secret",
      "ok",
      "Kunci sesi dibuat saat meja pertama kali dibuka",
      "The session key is made when the desk is first opened",
    );
  if (!found.ours)
    return find(
      "secret",
      "bad",
      "Berkas secret milik akun lain; chown ke pemilik DATA_DIR",
      "The file secret belongs to another account; chown it to the owner of DATA_DIR",
    );
  if ((found.mode & 0o077) !== 0)
    return find(
      "secret",
      "bad",
      "Berkas secret dapat dibaca akun lain: chmod 600",
      "Other accounts can read the file secret: chmod 600",
    );
  return find("secret", "ok", "Kunci sesi hanya dapat dibaca pemiliknya", "Only its owner can read the session key");
}

function disk({ folder: { freeBytes } }: Observed): Finding[] {
  if (freeBytes === null) return [];
  const gb = (freeBytes / GB).toFixed(1);
  const level = freeBytes < GB / 5 ? "bad" : freeBytes < GB ? "warn" : "ok";
  const [id, en] = level === "ok" ? ["", ""] : ["; kosongkan atau tambah cakram", "; free some or add disk"];
  return [find("disk", level, `Ruang kosong ${gb} GB${id}`, `${gb} GB free${en}`)];
}

function running({ held, health }: Observed): Finding {
  if (!held.front && !held.database)
    return find("running", "warn", "Situs tidak berjalan: npm start", "The site is not running: npm start");
  if (!held.front)
    return find(
      "running",
      "bad",
      "Basis data dipakai proses lain, tanpa pintu depan; hentikan proses itu",
      "Another process has the database open, without a front; stop it",
    );
  if (!health)
    return find(
      "running",
      "bad",
      "Situs berjalan tetapi tidak menjawab di PORT; samakan PORT dan HOST",
      "The site runs but does not answer on PORT; give the same PORT and HOST",
    );
  if (!health.site)
    return find(
      "running",
      "bad",
      "Pintu depan menjawab, situs di belakangnya mati; baca log",
      "The front answers, the site behind it is down; read the log",
    );
  return find("running", "ok", "Situs berjalan dan menjawab", "The site runs and answers");
}

/** The oldest server on which everything the site asks of it exists. */
const OLDEST_SERVER = 130_000;

function database({ database: { kind, checkup, trouble } }: Observed): Finding {
  const name = kind === "pglite" ? text("tertanam", "embedded") : text("PostgreSQL", "PostgreSQL");
  if (!checkup)
    return find(
      "database",
      "bad",
      `Basis data (${name.id}) tidak menjawab: ${trouble}`,
      `The database (${name.en}) does not answer: ${trouble}`,
    );
  const version = `${Math.floor(checkup.version / 10_000)}.${checkup.version % 10_000}`;
  if (checkup.version < OLDEST_SERVER)
    return find(
      "database",
      "bad",
      `PostgreSQL ${version} terlalu lama; perlu 13`,
      `PostgreSQL ${version} is too old; 13 is needed`,
    );
  return find(
    "database",
    "ok",
    `Basis data (${name.id}, versi ${version}) menjawab`,
    `The database (${name.en}, version ${version}) answers`,
  );
}

/** After three minutes without a pulse readers get the stale edition; the board is printed every minute. */
const PULSE_OLD_S = 180;
const BOARD_OLD_S = 120;

function press({ health }: Observed): Finding[] {
  if (!health?.site) return [];
  const { pulse_age_seconds: pulse, press: word } = health;
  if (word?.failing) {
    return [
      find(
        "press",
        "bad",
        `Pencetakan gagal ${word.failing_seconds} detik (${word.failing}); baca log`,
        `Printing has failed for ${word.failing_seconds} seconds (${word.failing}); read the log`,
      ),
    ];
  }
  if (!word?.complete)
    return [
      find(
        "press",
        "warn",
        "Cetakan pertama belum selesai; tunggu sebentar",
        "The first printing is not finished; wait a moment",
      ),
    ];
  const board = word.board_age_seconds;
  if (pulse === null || pulse > PULSE_OLD_S || board === null || board > BOARD_OLD_S) {
    return [
      find(
        "press",
        "bad",
        `Denyut ${pulse} detik, papan ${board} detik: pembaca mendapat edisi basi; baca log`,
        `Pulse ${pulse} seconds, board ${board} seconds old: readers get the stale edition; read the log`,
      ),
    ];
  }
  return [
    find(
      "press",
      "ok",
      `Denyut ${pulse} detik, papan ${board} detik yang lalu`,
      `Pulse ${pulse} seconds ago, board ${board} seconds ago`,
    ),
  ];
}

const WAITING_LONG_S = 60;

function outbox({ health }: Observed): Finding[] {
  if (!health?.outbox) return [];
  const { newest_seq: newest, oldest_waiting_seconds: waiting } = health.outbox;
  if (waiting !== null && waiting > WAITING_LONG_S) {
    return [
      find(
        "outbox",
        "bad",
        `Ada yang tersimpan ${waiting} detik lalu dan belum terbit; baca log`,
        `Something saved ${waiting} seconds ago is not public yet; read the log`,
      ),
    ];
  }
  return [find("outbox", "ok", `Fakta terakhir ${newest}; tidak ada yang tertahan`, `Newest fact ${newest}; nothing is held up`)];
}

function served({ health, printed, served: shown }: Observed): Finding[] {
  if (!health) return [];
  if (printed === null)
    return [find("served", "warn", "Belum ada halaman tercetak di DATA_DIR", "Nothing is printed in DATA_DIR yet")];
  if (printed === shown)
    return [find("served", "ok", "Yang disajikan adalah yang tercetak di sini", "What is served is what is printed here")];
  return [
    find(
      "served",
      "warn",
      "Yang disajikan di PORT bukan cetakan terbaru folder ini; ulangi, lalu periksa DATA_DIR dan PORT",
      "What is served on PORT is not the newest printed here; repeat, then check DATA_DIR and PORT",
    ),
  ];
}

/** A backup a day, with room for one that runs late; a week without one is a loss waiting to happen. */
const BACKUP_LATE = 26 * HOUR;
const BACKUP_LOST = 7 * DAY;

function backup({ backup: newest, now, database: { checkup } }: Observed): Finding {
  if (!newest) {
    const level = checkup && checkup.people === 0 ? "warn" : "bad";
    return find(
      "backup",
      level,
      "Belum ada cadangan terverifikasi: npm run backup",
      "There is no verified backup: npm run backup",
    );
  }
  const age = now - newest.at;
  const hours = Math.floor(age / HOUR);
  if (age > BACKUP_LATE) {
    const level = age > BACKUP_LOST ? "bad" : "warn";
    return find(
      "backup",
      level,
      `Cadangan terverifikasi terakhir ${hours} jam lalu: npm run backup`,
      `The newest verified backup is ${hours} hours old: npm run backup`,
    );
  }
  if (!newest.ownDisk) {
    return find(
      "backup",
      "warn",
      `Cadangan ${hours} jam lalu, di cakram yang sama dengan data; salin ke tempat lain`,
      `The backup is ${hours} hours old, on the same disk as the data; copy it elsewhere`,
    );
  }
  return find("backup", "ok", `Cadangan terverifikasi ${hours} jam lalu`, `A verified backup is ${hours} hours old`);
}

function siteUrl({ siteUrl: url }: Observed): Finding {
  if (!url)
    return find(
      "site_url",
      "warn",
      "SITE_URL kosong; isi alamat https yang dipakai pembaca",
      "SITE_URL is not set; give the https address readers use",
    );
  if (url.startsWith("https://")) return find("site_url", "ok", `SITE_URL ${url}`, `SITE_URL ${url}`);
  return find(
    "site_url",
    "bad",
    "SITE_URL tanpa https: kata sandi petugas dapat dibaca di jalan",
    "SITE_URL is not https: staff passwords can be read on the way",
  );
}

/** Without letters staff hear of what was measured only when they look at the desk. */
function mail({ mail: { server, from } }: Observed): Finding {
  if (server && from) return find("mail", "ok", "Surel kepada yang piket dikirim", "Letters to staff on duty are sent");
  if (server || from) {
    const missing = server ? "MAIL_FROM" : "SMTP_URL";
    return find(
      "mail",
      "bad",
      `${missing} kosong: tidak ada surel yang dikirim; isi keduanya`,
      `${missing} is not set: no letters are sent; give both`,
    );
  }
  return find(
    "mail",
    "warn",
    "Surel kepada yang piket belum diatur: isi SMTP_URL dan MAIL_FROM",
    "Letters to staff on duty are not set up: give SMTP_URL and MAIL_FROM",
  );
}

function clock({ now, database: { checkup } }: Observed): Finding {
  const newest = checkup?.newestFactAt ?? null;
  const shown = new Date(now).toISOString();
  if (newest !== null && newest - now > MINUTE) {
    return find(
      "clock",
      "bad",
      `Jam mesin ${shown} lebih awal daripada catatan terakhir; setel jam (NTP)`,
      `The clock, ${shown}, is before the newest fact; set it (NTP)`,
    );
  }
  return find("clock", "ok", `Jam ${shown}`, `Clock ${shown}`);
}

function account({ database: { checkup } }: Observed): Finding[] {
  if (!checkup) return [];
  const people =
    checkup.people === 0
      ? find(
          "account",
          "warn",
          "Belum ada petugas; buka tautan yang dicetak saat start",
          "No staff yet; open the link printed at the start",
        )
      : find("account", "ok", `${checkup.people} petugas`, `${checkup.people} staff`);
  const adopted = checkup.adopted
    ? find("adopted", "ok", "Diresmikan oleh kantor", "Adopted by the office")
    : find("adopted", "warn", "Belum diresmikan oleh kantor: /staff/office", "Not yet adopted by the office: /staff/office");
  return [people, adopted];
}

/** The decree on next year's holidays comes out in autumn. */
const NEXT_YEAR_FROM = "10-01";

function holidays({ now, database: { checkup } }: Observed): Finding[] {
  if (!checkup) return [];
  const today = wibDay(now);
  const year = Number(today.slice(0, 4));
  const needed = today.slice(5) >= NEXT_YEAR_FROM ? [year, year + 1] : [year];
  const missing = needed.filter((each) => !checkup.years.includes(each)).join(", ");
  if (missing === "")
    return [find("holidays", "ok", `Hari libur ${needed.join(", ")} lengkap`, `Holidays of ${needed.join(", ")} are complete`)];
  return [
    find(
      "holidays",
      "warn",
      `Hari libur ${missing} belum lengkap; jam buka dihitung tanpa hari libur`,
      `Holidays of ${missing} are not complete; hours are computed without them`,
    ),
  ];
}
