import type { ReactNode } from "react";
import type { Locale } from "@/lib/text";

/** States of a component worth looking at, each under a sentence that names it. */
export type Examples = Record<string, (locale: Locale) => ReactNode>;
