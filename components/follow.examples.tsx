import type { Examples } from "./examples";
import { Follow } from "./follow";

export const examples: Examples = { "what apps can follow": (locale) => <Follow locale={locale} /> };
