import type { AnswerInput } from "@/lib/notice";
import { Refused } from "../refused";

/**
 * Who asks, when (epoch ms), and under which idempotency key. `confirmed`: with this very request they proved once more who
 * they are; an open session alone is not enough for what does most harm in a stranger's hands. `seen`: see `Meta`.
 */
export type Context = {
  now: number;
  personId: string;
  key: string;
  confirmed?: boolean;
  seen?: string | undefined;
  /** Id of the token by which a script asks in the person's name; left out: they ask themselves. */
  token?: string;
};

/** @throws Refused unless whoever asks proved once more who they are */
export function needConfirmed({ confirmed, token }: Pick<Context, "confirmed" | "token">): void {
  if (token !== undefined) throw new Refused([{ field: "", code: "token_scope" }]);
  if (!confirmed) throw new Refused([{ field: "password", code: "confirm_again" }]);
}

/**
 * A script answers nothing about an attack or about data, not even that somebody is looking: such words are a person's.
 * @throws Refused when a token brings an answer
 */
export function needPerson({ token }: Pick<Context, "token">, answers: Record<"attack" | "data", AnswerInput>): void {
  if (token === undefined) return;
  const given = (["attack", "data"] as const).filter((question) => answers[question].finding !== "not_assessed");
  if (given.length > 0) throw new Refused(given.map((field) => ({ field, code: "token_scope" })));
}
