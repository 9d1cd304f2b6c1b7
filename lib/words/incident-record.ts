import type { Locale } from "@/lib/text";

/** What is known of an incident beside its times, and whose opening hours it was counted by. */
export const RECORD = {
  id: {
    heading: "Sebab dan cakupan",
    entered: "Dimasukkan ke riwayat ini",
    cause: "Penyebab",
    orderedBy: "Atas arahan",
    paper: "Suratnya",
    touched: "Layanan dan lokasi yang terkena",
    inHours: "di jam layanan",
    unconfirmedHours: "sekarang, yang belum dikonfirmasi kantor",
    hoursUnconfirmed: (of: string) => `kami hitung dari jam layanan ${of} sekarang, yang belum dikonfirmasi kantor`,
  },
  en: {
    heading: "Why, and how wide",
    entered: "Entered into this history",
    cause: "Cause",
    orderedBy: "Ordered by",
    paper: "The paper",
    touched: "Services and places touched",
    inHours: "in opening hours",
    unconfirmedHours: "as they are today, which the office has not confirmed",
    hoursUnconfirmed: (of: string) => `computed by us from today’s opening hours of ${of}, which the office has not confirmed`,
  },
} satisfies Record<Locale, object>;
