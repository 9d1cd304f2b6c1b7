"use server";

import type { FormState } from "@/components/desk/form-state";
import { answerIncident } from "@/db/write/answer-incident";
import { beginIncident } from "@/db/write/begin-incident";
import { cancelIncident } from "@/db/write/cancel-incident";
import { approveAnswer, declineAnswer } from "@/db/write/decide-answer";
import { resolveIncident } from "@/db/write/resolve-incident";
import { updateIncident } from "@/db/write/update-incident";
import { submitForm } from "../../submit";
import { parseAnswers, parseBegin, parseCancel, parseDecision, parseResolve, parseUpdate } from "./parse";
import { renewer } from "./renew";
import { answersTold, nothingTold, updateTold } from "./start";

/** A second person approves a waiting answer, or it is turned down or taken back: the button pressed says which. */
export async function sendDecision(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, {
    parse: parseDecision,
    write: data.get("intent") === "approve" ? approveAnswer : declineAnswer,
  });
}

export async function sendUpdate(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseUpdate, write: updateIncident, renew: renewer(updateTold) });
}

export async function sendAnswers(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, { parse: parseAnswers, write: answerIncident, renew: renewer(answersTold) });
}

export async function sendBegin(state: FormState, data: FormData): Promise<FormState> {
  const names = { body: "begin.body" };
  return submitForm(state, data, { parse: parseBegin, write: beginIncident, names, renew: renewer(nothingTold) });
}

export async function sendCancel(state: FormState, data: FormData): Promise<FormState> {
  const names = { body: "cancel.body" };
  return submitForm(state, data, { parse: parseCancel, write: cancelIncident, names, renew: renewer(nothingTold) });
}

export async function sendResolve(state: FormState, data: FormData): Promise<FormState> {
  const names = { body: "end.body" };
  return submitForm(state, data, { parse: parseResolve, write: resolveIncident, names, renew: renewer(nothingTold) });
}
