import type { Locale } from "../text";

export const FEEDS = {
  id: {
    heading: "Ikuti",
    about: "Kabar dan jadwal ini dapat dibaca aplikasi: pembaca umpan (Atom) dan kalender (iCalendar).",
    incidents: "Umpan kabar",
    maintenance: "Kalender penghentian terencana",
    office: "Disdukcapil Kabupaten Tangerang",
  },
  en: {
    heading: "Follow",
    about: "Apps can read these notices and plans: feed readers (Atom) and calendars (iCalendar).",
    incidents: "Feed of notices",
    maintenance: "Calendar of planned pauses",
    office: "Civil registry, Kabupaten Tangerang",
  },
} satisfies Record<Locale, Record<string, string>>;
