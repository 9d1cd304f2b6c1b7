import { render } from "preact";
import { useEffect, useState } from "react";
import useSWR from "swr";
import type { Board, Incident, IncidentList, LocationList, ServiceList } from "@/lib/api";
import type { Locale } from "@/lib/text";
import { pageWords } from "@/lib/words/page";
import { dayTime } from "@/lib/words/time";
import { BoardView } from "../board";
import { IncidentArticle } from "../incident";
import { LocationArticle } from "../location";
import { ServiceArticle } from "../service";

/**
 * The public leaf. It polls the address any journalist can call and renders the page's own components anew in
 * their place: Preact adopts the printed elements, so what did not change does not move.
 */

/** How often an open page asks, in ms. */
const EVERY = 20_000;
/** A page younger than this when opened need not ask at once. */
const YOUNG = 60_000;
/** How long a page may go without news, in ms: the same three minutes after which the front serves the stale edition. */
const BELIEVED = 180_000;

type Dated = { as_of: string; stale: boolean };

/**
 * What a page of each kind asks for, and how the answer becomes its live region. Null: not in the answer; the page
 * stays as printed. `claims`: it says what works now, which must not outlive its news; an account of the past may.
 */
const KINDS = {
  board: {
    url: "/api/v1/status.json",
    claims: true,
    view: (data: Board, _: string, locale: Locale) => <BoardView board={data} locale={locale} />,
  },
  incident: {
    url: "/api/v1/incidents.json",
    claims: false,
    view: (data: IncidentList, slug: string, locale: Locale) => {
      const incident: Incident | undefined = data.incidents.find((each) => each.slug === slug);
      return incident && !data.stale ? (
        <IncidentArticle incident={incident} locale={locale}>
          <div data-kept="" dangerouslySetInnerHTML={{ __html: kept }} />
        </IncidentArticle>
      ) : null;
    },
  },
  location: {
    url: "/api/v1/locations.json",
    claims: true,
    view: (data: LocationList, slug: string, locale: Locale) => {
      const view = data.locations.find((each) => each.row.slug === slug);
      return view ? <LocationArticle view={view} asOf={data.as_of} stale={data.stale} locale={locale} /> : null;
    },
  },
  service: {
    url: "/api/v1/services.json",
    claims: true,
    view: (data: ServiceList, slug: string, locale: Locale) => {
      const view = data.services.find((each) => each.row.slug === slug);
      return view ? <ServiceArticle view={view} asOf={data.as_of} stale={data.stale} locale={locale} /> : null;
    },
  },
} as const;

async function ask(url: string): Promise<Dated> {
  const response = await fetch(url, { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

/** Says how old the page is when asking fails or the answer is stale; takes no room in the page. */
function Alert({ text }: { text: string }) {
  return (
    <p role="status" className="fixed inset-x-0 bottom-0 border-t-4 border-unavailable bg-wash p-3 text-center font-semibold">
      {text}
    </p>
  );
}

/** Stands in the place of what a page claimed, once it has heard nothing new for too long. */
function Expired({ at, locale }: { at: string; locale: Locale }) {
  const words = pageWords(locale);
  return (
    <section className="pb-6 pt-8">
      <h1 className="max-w-[24ch] text-balance text-banner font-bold tracking-tight">{words.notKnown}</h1>
      <p className="mt-3 text-soft">{words.lastTrue(at)}</p>
    </section>
  );
}

function Live({ region, kind, locale }: { region: HTMLElement; kind: keyof typeof KINDS; locale: Locale }) {
  const { url, view, claims } = KINDS[kind];
  const printed = region.dataset.asOf ?? "";
  const { data, error } = useSWR<Dated>(url, ask, {
    refreshInterval: EVERY,
    refreshWhenOffline: true,
    revalidateOnMount: Date.now() - Date.parse(printed) > YOUNG,
    keepPreviousData: true,
    onErrorRetry: (_error, _key, _config, revalidate, { retryCount }) => void setTimeout(() => revalidate({ retryCount }), EVERY),
  });
  const expired = useExpiry(data?.as_of ?? printed) && claims;
  const known = dayTime(Date.parse(data?.as_of ?? printed), locale);
  useEffect(() => {
    const show = view as (data: Dated, slug: string, locale: Locale) => preact.ComponentChild;
    const fresh = expired ? <Expired at={known} locale={locale} /> : data && show(data, region.dataset.slug ?? "", locale);
    if (fresh) render(fresh, region);
  }, [data, expired, known, view, region, locale]);
  const words = pageWords(locale);
  if (error || expired) return <Alert text={words.offline(known)} />;
  return data?.stale ? <Alert text={`${words.stale} ${words.lastTrue(known)}.`} /> : null;
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

/** Buttons that copy the page's address wait, out of sight, for a browser that can. */
if (navigator.clipboard) {
  document.documentElement.classList.add("live");
  addEventListener("click", ({ target }) => {
    const button = (target as Element).closest<HTMLElement>("[data-copied]");
    if (button) navigator.clipboard.writeText(location.href).then(() => button.replaceChildren(button.dataset.copied ?? ""));
  });
}

const region = document.querySelector<HTMLElement>("main [data-live]");
/** What an incident's page printed for as long as it is open. */
const kept = region?.querySelector("[data-kept]")?.innerHTML ?? "";
const kind = region?.dataset.live;
if (region && kind && kind in KINDS) {
  const corner = document.body.appendChild(document.createElement("div"));
  const locale: Locale = document.documentElement.lang === "en" ? "en" : "id";
  render(<Live region={region} kind={kind as keyof typeof KINDS} locale={locale} />, corner);
}
