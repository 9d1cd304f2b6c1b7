import { DESK } from "@/lib/words/desk";
import type { Examples } from "../examples";
import { ConfirmForm } from "./confirm-form";
import { stay } from "./testing";

const start = { key: ["1"], location: ["kec-curug"], services: ["kk", "kia"] };

export const examples: Examples = {
  "one tap for all services of a place": () => (
    <ConfirmForm action={stay} start={start} label={DESK.confirm} covers={DESK.confirmCovers("Rekam KTP-el, KK, dan KIA")} />
  ),
};
