import { wibDay, wibTime } from "@/lib/time";

/** What a `datetime-local` field holds for an instant (epoch ms): its WIB day and minute. */
export const toLocalField = (ms: number): string => `${wibDay(ms)}T${wibTime(ms)}`;

/** Minutes from the opening of a form, offered for the next update. */
export const NEXT_UPDATE_PRESETS = [30, 60, 120];
