import type { LookedAt } from "@/lib/probe/settings";
import { closedPort } from "./closed-port";
import { dns } from "./dns";
import { http } from "./http";
import type { LookFn } from "./look";
import { tcp } from "./tcp";
import { tls } from "./tls";

export type Looks = { [K in LookedAt]: LookFn<K> };

/** How each kind is looked at; the compiler misses the one that is not here. */
export const looks = { http, tcp, tls, dns, closed_port: closedPort } satisfies Looks;
