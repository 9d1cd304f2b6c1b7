import type { Values } from "@/components/desk/form-state";
import { wibDay } from "@/lib/time";
import { startNotice } from "../../new/[template]/start";

/** What a series says of itself as a notice does. */
const SHARED = ["key", "template", "scope.reach", "scope.services"];

/** The form as it opens at `now` (epoch ms): monthly, from today on, resting on holidays, until somebody says otherwise. */
export function startSeries(form: Parameters<typeof startNotice>[0], now: number, key: string): Values {
  const shared = Object.entries(startNotice(form, now, key)).filter(([name]) => SHARED.includes(name));
  return { ...Object.fromEntries(shared), every: ["month"], firstDay: [wibDay(now)], holidays: ["skip"], ends: ["clock"] };
}
