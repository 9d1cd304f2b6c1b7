import type { Examples } from "../examples";
import { BeatAddress } from "./probe-address";

const made = { name: "Pencadangan malam", slug: "pencadangan-malam" };

export const examples: Examples = {
  "an address that was made just now": () => (
    <BeatAddress made={{ ...made, url: `https://status.contoh.go.id/api/heartbeat/${"contoh-".repeat(6)}x` }} />
  ),
  "one that was shown before": () => <BeatAddress made={{ ...made, url: null }} />,
};
