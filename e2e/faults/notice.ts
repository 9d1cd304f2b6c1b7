import type { Answer, Desk } from "../desk";
import { soonest } from "../notices";
import { onlyForm } from "./common";

const PUBLISH = { name: "intent", value: "publish" };

/** A notice that is ready to be sent: its form, with the key in it, and the words that make it different from any other. */
export type Notice = { page: Answer; words: string; key: string; values: Record<string, string> };

export async function prepareNotice(desk: Desk, words: string): Promise<Notice> {
  const page = await desk.open("/staff/new/backup_ordered");
  const values = {
    "scope.services": "ktp-pencetakan",
    "scope.locations": "kec-curug",
    "nextUpdateBy.choice": soonest(page),
    "fields.ordered_by": words,
  };
  return { page, words, key: keyIn(page.html), values };
}

/** Sends it; the same notice sent again is the same form under the same key. */
export const send = (desk: Desk, { page, values }: Notice): Promise<Answer> => desk.submit(page, values, PUBLISH);

/** Sends a form that came back, as it came back. */
export const sendAgain = (desk: Desk, refused: Answer): Promise<Answer> =>
  desk.submit(onlyForm(refused, '[name="fields.ordered_by"]'), {}, PUBLISH);

/** The idempotency key in a form. */
export function keyIn(html: string): string {
  const key = html.match(/name="key"[^>]*value="([^"]+)"/)?.[1];
  if (!key) throw new Error("The form has no key.");
  return key;
}
