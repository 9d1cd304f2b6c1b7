import { z } from "zod";
import type { Problem } from "@/components/desk/form-state";
import { PASSWORD } from "@/db/auth";
import { DESK } from "@/lib/words/desk";

/** A password as it is chosen; each refusal is the sentence to show. */
export const NewPassword = z
  .string({ error: DESK.passwordShort })
  .min(PASSWORD.min, DESK.passwordShort)
  .max(PASSWORD.max, DESK.passwordLong);

export const passwordProblems = (error: z.ZodError): Problem[] =>
  error.issues.map(({ message }) => ({ field: "newPassword", label: DESK.passwordNew, text: message }));
