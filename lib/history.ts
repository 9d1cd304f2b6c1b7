import type { Figure, Incident } from "./api";
import type { Told } from "./calendar";
import type { Text } from "./text";
import type { Month } from "./time";

/** An incident as a line of the pages of what it touches. */
export type ListedIncident = Told & Pick<Incident, "effect" | "phase">;

/** How many incidents were under way in a month. */
export type MonthCount = { month: Month; incidents: number };

export type NamedFigure = { slug: string; name: Text; figure: Figure | null };
/** What a period came to: everything, then each service and location. */
export type PeriodFigures = {
  all: Figure | null;
  services: NamedFigure[];
  locations: NamedFigure[];
  /** When days of it came to something else after they had all been counted (epoch ms); null: they never did. */
  recountedAt: number | null;
};
export type MonthPage = { month: Month; incidents: Incident[]; figures: PeriodFigures };
export type YearPage = { year: string; months: (MonthCount & { figure: Figure | null })[]; figures: PeriodFigures };
