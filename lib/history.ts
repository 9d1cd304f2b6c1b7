import type { Figure, Incident } from "./api";
import type { Text } from "./text";
import type { Month } from "./time";

/** How many incidents were under way in a month. */
export type MonthCount = { month: Month; incidents: number };

export type NamedFigure = { slug: string; name: Text; figure: Figure | null };
/** What a period came to: everything, then each service and location. */
export type PeriodFigures = { all: Figure | null; services: NamedFigure[]; locations: NamedFigure[] };
export type MonthPage = { month: Month; incidents: Incident[]; figures: PeriodFigures };
export type YearPage = { year: string; months: (MonthCount & { figure: Figure | null })[]; figures: PeriodFigures };
