import { ACCOUNT } from "@/lib/words/account";
import { DESK } from "@/lib/words/desk";
import type { Examples } from "../examples";
import { Button } from "./submit-button";

export const examples: Examples = {
  "at rest": () => (
    <Button className="button" busy={false} pressed={false}>
      {ACCOUNT.sessionEnd}
    </Button>
  ),
  "pressed: what it sent is on its way": () => (
    <Button className="button wide" busy pressed>
      {DESK.confirm}
    </Button>
  ),
  "waiting for what another button sent": () => (
    <Button className="button wide" busy pressed={false}>
      {ACCOUNT.recoveryRenew}
    </Button>
  ),
};
