import { z } from "zod";
import { PASSWORD } from "@/db/auth";
import { clean } from "@/lib/notice-input";
import { ACCOUNT } from "@/lib/words/account";

/** In characters (RFC 5321, 4.5.3.1.3). Much longer ones no database index holds. */
const LONGEST_EMAIL = 254;

/** The first account as typed; each refusal is the sentence to show. */
export const SetupForm = z.object({
  token: z.string().min(1, ACCOUNT.setupUsedAbout),
  name: z.string().transform(clean).pipe(z.string().min(1, ACCOUNT.nameMissing).max(200, ACCOUNT.nameLong)),
  email: z.string().trim().toLowerCase().pipe(z.email(ACCOUNT.emailWrong).max(LONGEST_EMAIL, ACCOUNT.emailWrong)),
  password: z.string().min(PASSWORD.min, ACCOUNT.passwordShort).max(PASSWORD.max, ACCOUNT.passwordLong),
});
