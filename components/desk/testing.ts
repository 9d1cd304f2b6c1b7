import { type FormState, type Problem, startForm, type Values } from "./form-state";
import type { FormChoices } from "./scope-fields";

/** Forms as examples and tests show them. */

/** An action that leaves a form as it is. */
export const stay = async <S extends FormState>(state: S): Promise<S> => state;

/** A form on which so much was typed. */
export const typed = (values: Values, changes: Partial<FormState> = {}): FormState => ({ ...startForm(values), ...changes });

/** A form that came back with things to put right. */
export const refused = (problems: Problem[], values: Values = {}): FormState => typed(values, { problems, attempt: 1 });

/** Five minutes to ten on Monday 23 November 2026, as a form holds the moment at which it was opened. */
export const OPENED = "2026-11-23T09:55";

/** What a form offers: nineteen services would show no more than three. */
export const CHOICES: FormChoices = {
  services: [
    { value: "ktp-perekaman", label: "Rekam KTP-el" },
    { value: "ktp-pencetakan", label: "Cetak KTP-el" },
    { value: "kk", label: "KK" },
  ],
  districts: ["Balaraja", "Cikupa", "Curug", "Jambe", "Legok", "Panongan"].map((label) => ({
    value: `kec-${label.toLowerCase()}`,
    label,
  })),
  places: [
    { value: "dinas", label: "Kantor dinas" },
    { value: "mpp", label: "Mal Pelayanan Publik" },
  ],
  system: null,
  asks: "both",
  blanks: {},
  canAnnounce: false,
  canWait: false,
};
