import { z } from "zod";
import type { Problem } from "@/components/desk/form-state";
import { PASSWORD } from "@/db/auth";
import { ACCOUNT } from "@/lib/words/account";

/** A password as it is chosen; each refusal is the sentence to show. */
export const NewPassword = z
  .string({ error: ACCOUNT.passwordShort })
  .min(PASSWORD.min, ACCOUNT.passwordShort)
  .max(PASSWORD.max, ACCOUNT.passwordLong);

export const passwordProblems = (error: z.ZodError): Problem[] =>
  error.issues.map(({ message }) => ({ field: "newPassword", label: ACCOUNT.passwordNew, text: message }));
