import type { Locale } from "../text";

type StepWords = {
  /** What was done to an incident, by its verb. */
  deed: Record<string, string>;
  /** That the first changes of an incident are not among those that are listed. */
  notKept: string;
};

/** The words of the changes of an incident. */
export const STEPS: Record<Locale, StepWords> = {
  id: {
    deed: {
      "incident.posted": "Diterbitkan.",
      "incident.scheduled": "Diumumkan menurut jadwal berulang.",
      "incident.backfilled": "Dicatat sesudah selesai.",
      "incident.updated": "Kabar baru.",
      "incident.begun": "Dinyatakan mulai.",
      "incident.resolved": "Dinyatakan selesai.",
      "incident.answered": "Jawaban tentang serangan atau data diperbarui.",
      "answer.approved": "Jawaban tentang serangan disetujui.",
      "incident.cancelled": "Dibatalkan.",
      "incident.retracted": "Ditarik kembali.",
      "incident.merged": "Digabung dengan pemberitahuan lain.",
      "incident.split": "Sebagian dipisahkan.",
      "update.corrected": "Satu kabar dikoreksi.",
      "update.retracted": "Satu kabar ditarik kembali.",
    },
    notKept: "Perubahan sebelum itu belum disimpan satu per satu.",
  },
  en: {
    deed: {
      "incident.posted": "Published.",
      "incident.scheduled": "Announced by its series.",
      "incident.backfilled": "Entered after it was over.",
      "incident.updated": "Update.",
      "incident.begun": "Said to have begun.",
      "incident.resolved": "Said to be over.",
      "incident.answered": "The answer on an attack or on data was renewed.",
      "answer.approved": "The answer on an attack was approved.",
      "incident.cancelled": "Called off.",
      "incident.retracted": "Taken back.",
      "incident.merged": "Merged with another notice.",
      "incident.split": "A part became a notice of its own.",
      "update.corrected": "An update was corrected.",
      "update.retracted": "An update was taken back.",
    },
    notKept: "Changes before that were not kept one by one.",
  },
};
