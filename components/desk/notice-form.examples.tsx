import { DESK } from "@/lib/words/desk";
import { TEMPLATES } from "@/lib/words/templates";
import type { Examples } from "../examples";
import { incidentOf } from "../testing";
import { NoticeForm, Preview } from "./notice-form";
import { CHOICES, OPENED, stay, typed } from "./testing";

const start = {
  key: ["1"],
  opened: [OPENED],
  "scope.reach": ["hand"],
  "scope.services": ["ktp-pencetakan"],
  "timing.when": ["now"],
  "timing.began": [OPENED],
  "attack.finding": ["not_assessed"],
  "data.finding": ["not_assessed"],
};

const asked = (code: string) => ({ blanks: TEMPLATES[code]?.blanks ?? {} });

export const examples: Examples = {
  "a pause, which can be announced": () => (
    <NoticeForm
      action={stay}
      start={{ ...start, template: ["backup_ordered"] }}
      choices={{ ...CHOICES, ...asked("backup_ordered"), canAnnounce: true, canWait: true }}
    />
  ),
  "a pause to be announced": () => (
    <NoticeForm
      action={stay}
      start={{ ...start, template: ["backup_ordered"], "timing.when": ["ahead"], "scope.locations": ["kec-curug", "kec-legok"] }}
      choices={{ ...CHOICES, ...asked("backup_ordered"), canAnnounce: true, canWait: true }}
    />
  ),
  "a fault of the centre, which reaches everything": () => (
    <NoticeForm
      action={stay}
      start={{ ...start, template: ["national_fault"], "scope.reach": ["system"] }}
      choices={{ ...CHOICES, ...asked("national_fault"), system: "siak-terpusat" }}
    />
  ),
  "a power cut at some places": () => (
    <NoticeForm action={stay} start={{ ...start, template: ["power_cut"] }} choices={{ ...CHOICES, ...asked("power_cut") }} />
  ),
  "the notice as it will appear": () => (
    <Preview
      state={typed(
        {},
        {
          preview: {
            incident: incidentOf(),
            channels: [{ name: DESK.channelMail, text: "Cetak KTP-el dihentikan\n\nCurug dan Legok." }],
          },
        },
      )}
    />
  ),
};
