/**
 * The shapes of the public answers, `/api/v1/*.json`. Pages, the live leaf and the API read the same ones,
 * so a page can never say what the API does not. Times are ISO 8601 in UTC; durations are seconds.
 */
export * from "./board";
export * from "./health";
export * from "./incident";
export * from "./measurement";
export * from "./outage";
export * from "./place";
export * from "./shared";
export * from "./uptime";
