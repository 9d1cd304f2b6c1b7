import type { Examples } from "../examples";
import { OfficeForm } from "./office-form";
import { stay } from "./testing";

const start = {
  key: ["1"],
  "office.name": ["Disdukcapil Contoh"],
  "office.phone": ["(021) 555-0100"],
  "office.reply_to": ["jawab@contoh.go.id"],
  "office.speakers": ["Siti Aminah, S.H., Kepala Dinas\nBudi, Sekretaris"],
};

export const examples: Examples = {
  "before the office has adopted the site": () => <OfficeForm action={stay} start={{ key: ["1"] }} adopted={false} />,
  "what it says of itself, to be changed": () => <OfficeForm action={stay} start={start} adopted />,
};
