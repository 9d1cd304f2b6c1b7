import { connect } from "node:net";
import type { Names } from "./names";

/** Addresses that somebody always answers at; never names, which are another thing that can fail. */
export type Anchor = { host: string; port: number };

/** Whether we reach anything at all, and whether our name servers answer. */
export type Sight = { ways: boolean; names: boolean };

export type Network = {
  /** How it stood at a moment not before `since` (by `monotonic`). Whoever asks at once shares one look; so do those who ask soon after. */
  since: (since: number) => Promise<Sight>;
};

type Options = {
  /** None: what cannot be known is taken for well. */
  anchors: readonly Anchor[];
  names: Pick<Names, "answer">;
  monotonic: () => number;
  /** Never rejects. */
  reaches?: (anchor: Anchor) => Promise<boolean>;
  pause?: (ms: number) => Promise<void>;
};

const ANSWER_WITHIN_MS = 2000;
/** Between the begins of two looks at the network, however many ask. */
const APART_MS = 1000;

/** Looks at our own network, when somebody saw something bad and must know whose fault it is. */
export function watchNetwork({ anchors, names, monotonic, reaches = takesConnection, pause = after }: Options): Network {
  let last: { at: number; sight: Sight } | undefined;
  let began = Number.NEGATIVE_INFINITY;
  let looking: Promise<Sight> | undefined;

  /** What is known good was so when the answer came, so that is its time. */
  async function look(): Promise<Sight> {
    const wait = began + APART_MS - monotonic();
    if (wait > 0) await pause(wait);
    began = monotonic();
    const [ways, named] = await Promise.all([anyOf(anchors, reaches), anchors.length === 0 || names.answer()]);
    last = { at: monotonic(), sight: { ways, names: named } };
    return last.sight;
  }

  return {
    async since(since) {
      if (last && last.at >= since) return last.sight;
      looking ??= look().finally(() => {
        looking = undefined;
      });
      return looking;
    },
  };
}

async function anyOf(anchors: readonly Anchor[], reaches: (anchor: Anchor) => Promise<boolean>): Promise<boolean> {
  if (anchors.length === 0) return true;
  const all = anchors.map(async (anchor) => (await reaches(anchor)) || Promise.reject(anchor));
  return Promise.any(all).catch(() => false);
}

function takesConnection({ host, port }: Anchor): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: ANSWER_WITHIN_MS });
    const told = (taken: boolean) => () => {
      socket.destroy();
      resolve(taken);
    };
    socket.once("connect", told(true));
    socket.once("timeout", told(false));
    socket.once("error", told(false));
  });
}

const after = (ms: number) => new Promise<void>((done) => void setTimeout(done, ms));
