import type { Memory } from "./device-memory";
import type { Values } from "./form-state";

/** A form as it was left on this device. `at`: epoch ms, by the device's clock; `saved`: the server has the same. */
export type DeviceDraft = { at: number; values: Values; saved: boolean };

/** Two people of one device do not see each other's words. */
const nameOf = (person: string, form: string): string => `ktp.draft.${person}.${form}`;

/** Whether it is kept: a device may have no room, or no memory for this site. */
export function keepDraft(memory: Memory, person: string, form: string, draft: DeviceDraft): boolean {
  try {
    memory.setItem(nameOf(person, form), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** What only this device has: null where there is nothing, it cannot be read, or the server has it too, perhaps in a newer form. */
export function unsavedDraft(memory: Memory, person: string, form: string): DeviceDraft | null {
  try {
    const draft: DeviceDraft = JSON.parse(memory.getItem(nameOf(person, form)) ?? "");
    return !draft.saved && typeof draft.at === "number" && draft.values && typeof draft.values === "object" ? draft : null;
  } catch {
    return null;
  }
}

export const forgetDraft = (memory: Memory, person: string, form: string): void => memory.removeItem(nameOf(person, form));
