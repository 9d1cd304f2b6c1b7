import type { Examples } from "./examples";
import { ServiceAbout, ServiceArticle } from "./service";
import { iso, NOW, placeOf, serviceOf, serviceRowOf, text } from "./testing";

const PLACES = ["Balaraja", "Cikupa", "Kosambi", "Panongan", "Solear"].map((name, index) =>
  placeOf({
    location: { slug: `kec-${name.toLowerCase()}`, name: text(`Kecamatan ${name}`) },
    region_code: `36.03.0${index + 1}`,
  }),
);
const everywhere = (breadth: string, breadthEn: string) => ({ breadth: text(breadth, breadthEn), of: PLACES.length });

export const examples: Examples = {
  "paused at one place, with a cause to read": (locale) => (
    <ServiceArticle view={serviceOf()} asOf={NOW} stale={false} locale={locale} />
  ),
  "normal everywhere, said by staff at the same time": (locale) => (
    <ServiceArticle
      view={serviceOf({
        row: serviceRowOf({
          status: "operational",
          announced: false,
          counts: { operational: PLACES.length },
          ...everywhere("di semua 5 lokasi", "at all 5 locations"),
        }),
        if_down: null,
        places: PLACES,
      })}
      asOf={NOW}
      stale={false}
      locale={locale}
    />
  ),
  "normal everywhere, said at different times by different people": (locale) => (
    <ServiceArticle
      view={serviceOf({
        row: serviceRowOf({
          status: "operational",
          announced: false,
          counts: { operational: PLACES.length },
          ...everywhere("di semua 5 lokasi", "at all 5 locations"),
        }),
        if_down: null,
        places: PLACES.map((place, index) => ({
          ...place,
          since: iso(`08:0${index}`, index === 0 ? -1 : 0),
          basis: index === 1 ? "measured" : "staff",
        })),
      })}
      asOf={NOW}
      stale={false}
      locale={locale}
    />
  ),
  "closed everywhere, and nobody at the office has confirmed that it is offered": (locale) => (
    <ServiceArticle
      view={serviceOf({
        row: serviceRowOf({
          status: "closed",
          announced: false,
          confirmed: false,
          counts: { closed: PLACES.length },
          ...everywhere("di semua 5 lokasi", "at all 5 locations"),
        }),
        if_down: null,
        places: PLACES.map((place) => ({ ...place, status: "closed", basis: "hours", since: iso("00:00") })),
      })}
      asOf={NOW}
      stale={false}
      locale={locale}
    />
  ),
  "offered at one place only, which has no word": (locale) => (
    <ServiceArticle
      view={serviceOf({
        row: serviceRowOf({
          status: "unknown",
          announced: false,
          breadth: text("di satu-satunya lokasi", "at the only location"),
          counts: { unknown: 1 },
          of: 1,
        }),
        if_down: null,
        places: [
          placeOf({
            location: { slug: "dinas", name: text("Kantor dinas", "Main office") },
            region_code: null,
            status: "unknown",
            basis: "none",
            since: null,
          }),
        ],
      })}
      asOf={NOW}
      stale={false}
      locale={locale}
    />
  ),
  "a page that can no longer be kept true": (locale) => (
    <ServiceArticle
      view={serviceOf({
        row: serviceRowOf({
          status: "unknown",
          announced: false,
          counts: { unknown: PLACES.length },
          ...everywhere("di semua 5 lokasi", "at all 5 locations"),
        }),
        if_down: null,
        places: PLACES.map((place) => ({ ...place, status: "unknown", basis: "none", since: null })),
      })}
      asOf={NOW}
      stale
      locale={locale}
    />
  ),
  "what it is, and what it depends on": (locale) => (
    <ServiceAbout
      description={text("Mencetak kartu KTP-el yang sudah direkam.", "Prints the e-KTP card of those enrolled.")}
      systems={[text("Server cetak", "The printing server"), text("Jaringan ke pusat")]}
      locale={locale}
    />
  ),
};
