import type { Examples } from "../examples";
import { NOW } from "../testing";
import { EndAllForm, Sessions } from "./sessions";
import { stay } from "./testing";

const phone = {
  id: "a",
  since: Date.parse(NOW),
  address: "192.0.2.7",
  userAgent: "Mozilla/5.0 (Linux; Android 14) Chrome/126.0",
};
const other = { ...phone, id: "b", address: "", userAgent: "?" };

export const examples: Examples = {
  "this one and one of an unknown device": () => <Sessions action={stay} sessions={[phone, other]} here="a" />,
  "the end of all of them": () => <EndAllForm action={stay} />,
};
