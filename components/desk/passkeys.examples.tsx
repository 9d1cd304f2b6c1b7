import type { Examples } from "../examples";
import { NOW } from "../testing";
import { AddPasskey, Passkeys, RemovePasskey } from "./passkeys";
import { refused, stay } from "./testing";

const at = Date.parse(NOW);
const phone = { id: "a", name: "ponsel kantor", since: at - 86_400_000, used: at };
const desktop = { id: "b", name: "komputer loket", since: at, used: null };

export const examples: Examples = {
  "no passkey yet": () => <Passkeys passkeys={[]} />,
  "one that is used and one that never was": () => <Passkeys passkeys={[phone, desktop]} />,
  "one that has no name yet": () => (
    <AddPasskey action={stay} start={{ ...refused([{ field: "name", label: "Nama", text: "Isi bagian ini." }]), offer: null }} />
  ),
  "the end of one of them": () => <RemovePasskey action={stay} passkeys={[phone, desktop]} />,
};
