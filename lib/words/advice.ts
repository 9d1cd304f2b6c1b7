import type { Status } from "../api";
import type { Locale, Text } from "../text";
import { both } from "./both";

/** What to do before setting out, by what the verdict says. No advice promises more than the status does. */
const ADVICE = {
  id: {
    operational: "Silakan datang pada jam layanan. Lihat dulu layanan dan lokasi Anda di bawah.",
    disrupted: "Sebelum berangkat, lihat dulu layanan dan lokasi Anda di bawah.",
    unavailable: "Sebelum berangkat, lihat dulu layanan dan lokasi Anda di bawah.",
    paused: "Sebelum berangkat, lihat dulu layanan dan lokasi Anda di bawah.",
    closed: "Datanglah setelah buka; keadaan layanan dipastikan lagi saat itu.",
    unknown: "Ini tidak berarti layanan berhenti. Tanyakan ke kantor sebelum berangkat.",
    not_offered: "Tanyakan ke kantor sebelum berangkat.",
  },
  en: {
    operational: "Do come during opening hours. First look up your service and place below.",
    disrupted: "Before you travel, look up your service and place below.",
    unavailable: "Before you travel, look up your service and place below.",
    paused: "Before you travel, look up your service and place below.",
    closed: "Come once it is open; what works will be confirmed again then.",
    unknown: "This does not mean that services have stopped. Ask the office before you travel.",
    not_offered: "Ask the office before you travel.",
  },
} satisfies Record<Locale, Record<Status, string>>;

/** The sentence beneath the verdict. */
export const adviceText = (status: Status): Text => both((locale) => ADVICE[locale][status]);
