/** The words of passkeys; the desk speaks Indonesian only. */
export const PASSKEY = {
  title: "Passkey",
  about:
    "Dengan passkey Anda masuk memakai sidik jari, wajah, atau PIN ponsel dan komputer Anda, tanpa mengetik kata sandi atau kode. Kata sandi tetap berlaku.",
  none: "Belum ada passkey.",
  count: (count: number) => `${count} passkey.`,
  manage: "Atur passkey",
  own: "Passkey Anda",
  since: (when: string) => `Dibuat ${when}`,
  used: (when: string) => `Terakhir dipakai ${when}`,
  unused: "Belum pernah dipakai",
  name: "Nama perangkat",
  nameHint: "Misalnya: ponsel kantor.",
  add: "Buat passkey",
  added: "Passkey sudah tersimpan.",
  asking: "Ikuti petunjuk perangkat Anda …",
  addFailed: "Passkey tidak jadi dibuat, atau perangkat ini sudah punya. Coba lagi.",
  which: "Yang dihapus",
  remove: "Hapus passkey",
  signIn: "Masuk dengan passkey",
  confirm: "Pastikan dengan passkey",
  confirmed: "Sudah dipastikan dengan passkey. Kirim dalam 5 menit.",
  refused: "Passkey tidak diterima. Coba lagi, atau pakai kata sandi.",
  stopped: "Perangkat tidak memberi passkey. Coba lagi, atau pakai kata sandi.",
  unavailable:
    "Passkey memerlukan alamat situs dengan https dan nama. Mintalah pengelola server mengisi SITE_URL; sampai saat itu pakai kata sandi.",
} as const;

/** Longest name of a passkey, in characters. */
export const MOST_PASSKEY_NAME = 60;
