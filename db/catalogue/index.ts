import { z } from "zod";
import causes from "./causes.json";
import holidays from "./holidays.json";
import locations from "./locations.json";
import services from "./services.json";
import { Cause, HolidayYear, Hours, Location, Service, System, Template, Term } from "./shape";
import templates from "./templates.json";
import terms from "./terms.json";

const Catalogue = z.object({
  services: z.array(Service),
  systems: z.array(System),
  hours: z.array(Hours),
  locations: z.array(Location),
  causes: z.array(Cause),
  templates: z.array(Template),
  years: z.array(HolidayYear),
  terms: z.array(Term),
});
export type Catalogue = z.infer<typeof Catalogue>;

/** Goes up by one with every change to the default data. An installation remembers the one it was made from. */
export const CATALOGUE_VERSION = "1";

/** The default data: researched, with its sources, and with what is not confirmed marked so. Order is the order of display. */
export const catalogue: Catalogue = Catalogue.parse({
  services: services.services,
  systems: services.systems,
  hours: locations.hours,
  locations: locations.locations,
  causes: causes.causes,
  templates: templates.templates,
  years: holidays.years,
  terms: terms.terms,
});
