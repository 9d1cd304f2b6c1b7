import type { Examples } from "../examples";
import { iso, text } from "../testing";
import { RoundList, type RoundRow } from "./round-list";

const row = (name: string, changes: Partial<RoundRow> = {}): RoundRow => ({
  slug: `kec-${name.toLowerCase()}`,
  short: text(name),
  hours: text("Buka sampai 16.00 WIB, istirahat 12.00–13.00"),
  spokenAt: null,
  quiet: false,
  off: false,
  ...changes,
});
const spoken = Date.parse(iso("08:05"));

export const examples: Examples = {
  "a morning half told": () => (
    <RoundList
      rows={[
        row("Balaraja"),
        row("Curug", { quiet: true }),
        row("Legok", { spokenAt: spoken }),
        row("Daring", { off: true, hours: text("Tutup: Rapat. Buka lagi Selasa 08.00 WIB") }),
      ]}
    />
  ),
  "a morning told everywhere": () => <RoundList rows={[row("Legok", { spokenAt: spoken })]} />,
};
