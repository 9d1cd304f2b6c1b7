import { z } from "zod";
import { PASSWORD } from "@/db/auth";
import { clean } from "@/lib/notice-input";
import { DESK } from "@/lib/words/desk";

/** In characters (RFC 5321, 4.5.3.1.3). Much longer ones no database index holds. */
const LONGEST_EMAIL = 254;

/** The first account as typed; each refusal is the sentence to show. */
export const SetupForm = z.object({
  token: z.string().min(1, DESK.setupUsedAbout),
  name: z.string().transform(clean).pipe(z.string().min(1, DESK.nameMissing).max(200, DESK.nameLong)),
  email: z.string().trim().toLowerCase().pipe(z.email(DESK.emailWrong).max(LONGEST_EMAIL, DESK.emailWrong)),
  password: z.string().min(PASSWORD.min, DESK.passwordShort).max(PASSWORD.max, DESK.passwordLong),
});
