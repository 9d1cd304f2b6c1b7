import { DAY } from "./time";

/**
 * What a token may be good for, by the word a script says. What needs a second person, or the password once more, is none
 * of it: answers about an attack, people, rules and other tokens.
 */
export const TOKEN_VERBS = {
  post: "incident.posted",
  update: "incident.updated",
  begin: "incident.begun",
  progress: "incident.progressed",
  resolve: "incident.resolved",
  cancel: "incident.cancelled",
  confirm: "location.confirmed",
  report: "location.reported",
} as const;

export type TokenVerb = keyof typeof TOKEN_VERBS;
export type TokenAct = (typeof TOKEN_VERBS)[TokenVerb];
export const TOKEN_ACTS = Object.values(TOKEN_VERBS);

export const isTokenVerb = (word: string): word is TokenVerb => Object.hasOwn(TOKEN_VERBS, word);

/** For how many days a token may be made; the last is the longest there is. */
export const TOKEN_DAYS = [7, 30, 90, 365] as const;
/** The longest a token lasts, in ms. */
export const TOKEN_LONGEST = 365 * DAY;
/** Longest name of a token, in characters. */
export const MOST_TOKEN_NAME = 60;
/** How many one person may have at a time: a list one can still read. */
export const MOST_TOKENS = 20;
