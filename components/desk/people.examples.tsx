import type { Examples } from "../examples";
import { startLink } from "./link-state";
import { InviteForm, MemberForm, Members, RulesForm } from "./people";
import { refused, stay } from "./testing";

const PLACES = [
  { value: "kec-curug", label: "Curug" },
  { value: "kec-legok", label: "Legok" },
];
const LINK = { name: "Budi", url: "https://status.contoh.go.id/staff/password/sekali-pakai" };

const SARI = { id: "1", name: "Sari", email: "sari@contoh.go.id", role: "administrator" as const, place: null, ready: true };

export const examples: Examples = {
  "who is on the desk": () => (
    <Members
      here="1"
      members={[
        { ...SARI, authenticator: true, sessions: 2 },
        { ...SARI, id: "2", name: "Citra", role: "approver", authenticator: false, sessions: 0 },
        { ...SARI, id: "3", name: "Budi", role: "operator", place: "Curug", ready: false, authenticator: false, sessions: 0 },
      ]}
    />
  ),
  "an invitation that was refused": () => (
    <InviteForm
      action={stay}
      places={PLACES}
      start={{
        ...refused(
          [
            { field: "email", label: "Alamat surel", text: "Sudah ada petugas dengan alamat surel ini." },
            { field: "place", label: "Lokasi operator", text: "Pilih lokasinya. Operator bekerja untuk satu lokasi." },
          ],
          { name: ["Budi"], email: ["budi@contoh.go.id"], role: ["operator"] },
        ),
        link: null,
      }}
    />
  ),
  "a link that was made just now": () => <InviteForm action={stay} places={PLACES} start={{ ...startLink({}), link: LINK }} />,
  "one member, to be changed": () => (
    <MemberForm
      action={stay}
      places={PLACES}
      start={startLink({ id: ["3"], name: ["Budi"], do: ["role"], role: ["operator"], place: ["kec-curug"] })}
    />
  ),
  "the rule of two persons, to be turned on": () => (
    <RulesForm action={stay} start={{ key: ["1"], twoPersons: ["yes"] }} on={false} />
  ),
};
