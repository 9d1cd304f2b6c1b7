import type { Examples } from "../examples";
import { DraftNote } from "./keep-draft";

const at = Date.parse("2026-11-23T02:41:00Z");

export const examples: Examples = {
  "opened with what was left, from the server": () => <DraftNote enter="publish" reopened={at} fromDevice={false} kept={null} />,
  "opened with what only this device had, and kept since": () => (
    <DraftNote enter="publish" reopened={at} fromDevice kept={{ where: "server", at: at + 60_000 }} />
  ),
  "the server does not take it": () => (
    <DraftNote enter="publish" reopened={null} fromDevice={false} kept={{ where: "device", at }} />
  ),
  "nobody takes it": () => <DraftNote enter="publish" reopened={null} fromDevice={false} kept={{ where: "nowhere", at }} />,
};
