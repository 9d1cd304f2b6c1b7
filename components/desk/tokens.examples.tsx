import { TOKEN_ACTS } from "@/lib/token";
import type { Examples } from "../examples";
import { NOW } from "../testing";
import { refused, stay } from "./testing";
import { startToken } from "./token-state";
import { TokenForm, Tokens } from "./tokens";

const at = Date.parse(NOW);
const PLACES = [
  { value: "kec-curug", label: "Curug" },
  { value: "kec-legok", label: "Legok" },
];
const watcher = {
  id: "a",
  name: "pemantau jaringan",
  acts: ["incident.posted" as const, "incident.resolved" as const],
  place: null,
  until: at + 30 * 86_400_000,
  used: { at, address: "192.0.2.7" },
};

export const examples: Examples = {
  "no token yet": () => <Tokens action={stay} tokens={[]} />,
  "one that works and one of a single place that was never used": () => (
    <Tokens
      action={stay}
      tokens={[watcher, { ...watcher, id: "b", name: "mesin antrean", acts: ["location.reported"], place: "Curug", used: null }]}
    />
  ),
  "one that was made just now": () => (
    <TokenForm
      action={stay}
      acts={TOKEN_ACTS}
      places={PLACES}
      start={{
        ...startToken({}),
        attempt: 1,
        made: { name: "pemantau jaringan", token: `ktp_${"contoh-".repeat(9)}xx` },
      }}
    />
  ),
  "one that was refused": () => (
    <TokenForm
      action={stay}
      acts={TOKEN_ACTS}
      places={PLACES}
      start={{
        ...refused([
          { field: "name", label: "Nama", text: "Beri nama token ini, supaya jelas skrip mana yang memakainya." },
          { field: "days", label: "Berlaku", text: "Pilih berapa lama token ini berlaku, paling lama satu tahun." },
        ]),
        made: null,
      }}
    />
  ),
};
