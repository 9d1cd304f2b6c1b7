"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { type FormState, startForm } from "@/components/desk/form-state";
import type { TapAnswer } from "@/components/desk/kept-taps";
import { refusalWords } from "@/lib/words/refusals";
import { readPerson } from "../session";
import { unread } from "../unread";
import { writeRound } from "./write";

/** One screen of the round, sent at once. */
export async function sendRound(state: FormState, data: FormData): Promise<FormState> {
  const outcome = await writeRound(state, data);
  return typeof outcome === "string" ? redirect(outcome) : outcome;
}

const Tap = z.object({
  person: z.string(),
  at: z.number().int().nonnegative(),
  values: z.record(z.string(), z.array(z.string())),
});

/** The same from a device's memory: it counts from when it was tapped, and only for whoever tapped it. */
export async function sendTap(given: unknown): Promise<TapAnswer> {
  const tap = Tap.safeParse(given);
  if (!tap.success) return { kind: "refused", reasons: [refusalWords("key_missing", "")] };
  const { person, at, values } = tap.data;
  const asker = await readPerson().catch(unread("The session"));
  if (asker === undefined) return { kind: "not_saved" };
  if (asker === null) return { kind: "signed_out" };
  if (asker.id !== person) return { kind: "other_person" };
  const data = new FormData();
  for (const [name, many] of Object.entries(values)) for (const value of many) data.append(name, value);
  data.set("tapped", String(at));
  const outcome = await writeRound(startForm({}), data);
  if (typeof outcome === "string") return { kind: "sent", trouble: outcome.includes("/trouble?") ? outcome : null };
  const { trouble, problems } = outcome;
  if (trouble?.kind === "signed_out" || trouble?.kind === "not_saved") return { kind: trouble.kind };
  return { kind: "refused", reasons: problems.map(({ text }) => text) };
}
