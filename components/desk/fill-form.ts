import type { Values } from "./form-state";

/** Puts what was typed back into the fields of a form, as if it had been opened so. What `values` does not name is left empty. */
export function fillForm(form: HTMLFormElement, values: Values): void {
  const turn = new Map<string, number>();
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement))
      continue;
    const { name, type } = field;
    if (name === "" || name.startsWith("$ACTION") || type === "password" || type === "file") continue;
    const typed = values[name] ?? [];
    if (field instanceof HTMLInputElement && (type === "checkbox" || type === "radio")) {
      field.checked = typed.includes(field.value);
      continue;
    }
    const nth = turn.get(name) ?? 0;
    turn.set(name, nth + 1);
    if (type === "hidden" && typed[nth] === undefined) continue;
    field.value = typed[nth] ?? "";
    if (field.value !== "") field.closest("details")?.setAttribute("open", "");
  }
}
