import { z } from "zod";
import { PASSWORD } from "@/db/auth";
import { DESK } from "@/lib/words/desk";

/** The first account as typed; each refusal is the sentence to show. */
export const SetupForm = z.object({
  token: z.string().min(1),
  name: z.string().trim().min(1, DESK.nameMissing).max(200, DESK.nameMissing),
  email: z.string().trim().toLowerCase().pipe(z.email(DESK.emailWrong)),
  password: z.string().min(PASSWORD.min, DESK.passwordShort).max(PASSWORD.max, DESK.passwordLong),
});
