import { render } from "preact";
import { useEffect, useState } from "react";
import useSWR from "swr";
import type { Pulse } from "@/lib/api";
import { offerCopying } from "./copy";
import { keepCopies } from "./keep";
import { renew } from "./renew";
import { offerSearch } from "./search";
import { walk } from "./walk";

/**
 * The public leaf: all the script a reader ever loads. It renders nothing of its own. It asks for the pulse; when that says
 * that something changed it fetches the page it stands on, as printed, and moves the difference into place.
 */

/** How often an open page asks, in ms. */
const EVERY = 20_000;
/** A page younger than this when opened need not ask at once. */
const YOUNG = 60_000;
/** How long a page may go without news, in ms: the same three minutes after which the front serves the stale edition. */
const BELIEVED = 180_000;
/** The pulse may be printed before the page is: after a change the page is asked for this many times. */
const ROUNDS = 4;

async function ask(url: string): Promise<Pulse> {
  const response = await fetch(url, { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

/** `printed`: the page's own "as of", ISO. `claims`: it says what works now, which must not outlive its news; an account of the past may. */
function Live({ printed, claims }: { printed: string; claims: boolean }) {
  const { data, error } = useSWR<Pulse>("/api/v1/pulse.json", ask, {
    refreshInterval: EVERY,
    refreshWhenOffline: true,
    revalidateOnMount: Date.now() - Date.parse(printed) > YOUNG,
    keepPreviousData: true,
    onErrorRetry: (_error, _key, _config, revalidate, { retryCount }) => void setTimeout(() => revalidate({ retryCount }), EVERY),
  });
  const expired = useExpiry(data?.as_of ?? printed) && claims;
  const lost = expired || error !== undefined;
  const revision = data?.revision;
  // Coming back from having given up is a change too: what stood there is gone.
  useEffect(() => {
    if (revision === undefined || lost) return;
    let rounds = ROUNDS;
    let timer: ReturnType<typeof setTimeout>;
    const round = () => {
      renew().catch(() => {});
      rounds -= 1;
      if (rounds > 0) timer = setTimeout(round, EVERY / 2);
    };
    round();
    return () => clearTimeout(timer);
  }, [revision, lost]);
  useEffect(() => {
    for (const note of document.querySelectorAll<HTMLElement>("[data-lost]")) note.hidden = !lost;
  }, [lost]);
  useEffect(() => {
    const said = document.querySelector("[data-as-of-text]");
    const text = data?.as_of_text[document.documentElement.lang === "en" ? "en" : "id"];
    if (said && text) said.textContent = text;
  }, [data]);
  useEffect(() => {
    if (expired) claimNothing();
  }, [expired]);
  return null;
}

/** Puts in place of what the page claimed that it is not known. A page has one `<h1>`, so the template has none: its first words become it. */
function claimNothing(): void {
  const words = document.querySelector<HTMLTemplateElement>("[data-unknown]")?.content.cloneNode(true) as
    | DocumentFragment
    | undefined;
  const first = words?.firstElementChild;
  if (!words || !first) return;
  const heading = document.createElement("h1");
  heading.className = first.className;
  heading.textContent = first.textContent;
  first.replaceWith(heading);
  document.querySelector("main")?.replaceChildren(words);
}

/** True once `asOf` has not moved for as long as an answer may be believed; measured by the page's own age, not by clocks that may be wrong. */
function useExpiry(asOf: string): boolean {
  const [expired, setExpired] = useState(false);
  useEffect(() => {
    if (asOf === "") return;
    const heard = performance.now();
    setExpired(false);
    const timer = setInterval(() => setExpired(performance.now() - heard > BELIEVED), EVERY / 2);
    return () => clearInterval(timer);
  }, [asOf]);
  return expired;
}

const { live, asOf } = document.querySelector("main")?.dataset ?? {};
// A copy kept for when there is no network says its age from the start; it is shown as it was.
const kept = document.documentElement.dataset.kept !== undefined;
document.addEventListener("keydown", walk);
offerCopying();
offerSearch();
// Each in a task of its own: a tap on a slow telephone waits for none of them for long.
setTimeout(() => {
  if (live && asOf) render(<Live printed={asOf} claims={live === "now" && !kept} />, document.createElement("div"));
});
setTimeout(keepCopies);
