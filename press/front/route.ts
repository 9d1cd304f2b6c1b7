import { fileOf } from "../address";

/** What the front does with a request, decided from its first line alone. */
type Route =
  | { to: "file"; path: string }
  | { to: "site"; path: string }
  | { to: "elsewhere"; location: string }
  | { to: "refusal"; status: 400 | 405 | 414; allow?: string };

const LONGEST_URL = 2048;
/** Ways to name a folder above, another host or the end of a string, before and after decoding. */
const TWISTED = /\\|%5c|%2e|%2f|%00|\/\/|(^|\/)\.{1,2}(\/|$)|\p{Cc}/iu;

const METHODS = { file: ["GET", "HEAD"], desk: ["GET", "HEAD", "POST"] };

/** What programs call, each knowing a secret that stands for it: the one place where a post need not come from our own pages. */
const CALLED: { path: RegExp; methods: string[] }[] = [
  { path: /^\/api\/desk\/[a-z]+$/, methods: ["GET", "HEAD", "POST"] },
  { path: /^\/api\/heartbeat\/[\w-]+$/, methods: ["GET", "HEAD", "POST"] },
];
const calledAt = (path: string) => CALLED.find((each) => each.path.test(path));
export const isCalled = (path: string): boolean => calledAt(path) !== undefined;

/** `url` is the request target as sent. Everything the site must never see is refused here. */
export function routeOf(method: string, url: string): Route {
  if (url.length > LONGEST_URL) return { to: "refusal", status: 414 };
  const [raw = "", query] = split(url);
  const path = decoded(raw);
  if (!raw.startsWith("/") || url.includes("#") || TWISTED.test(raw) || path === null) {
    return { to: "refusal", status: 400 };
  }
  const desk = raw === "/staff" || raw.startsWith("/staff/");
  const called = calledAt(raw);
  const allowed = called?.methods ?? (desk ? METHODS.desk : METHODS.file);
  if (!allowed.includes(method)) {
    return { to: "refusal", status: 405, allow: allowed.join(", ") };
  }
  if (raw !== "/" && raw.endsWith("/")) return { to: "elsewhere", location: raw.slice(0, -1) + query };
  if (desk || called || raw === "/api/health") return { to: "site", path: raw };
  const plain = unprefixed(raw);
  return plain === null ? { to: "file", path } : { to: "elsewhere", location: plain + query };
}

/** Each page has one address: Indonesian has no prefix, a page no ending. Null when `path` is that address. */
function unprefixed(path: string): string | null {
  if (path === "/id") return "/";
  if (path.startsWith("/id/")) return path.slice("/id".length);
  if (path === "/index.html") return "/";
  const bare = path.replace(/\.html$/, "");
  return bare !== path && fileOf(bare) !== null ? bare : null;
}

function split(url: string): [string, string] {
  const mark = url.indexOf("?");
  return mark < 0 ? [url, ""] : [url.slice(0, mark), url.slice(mark)];
}

function decoded(path: string): string | null {
  try {
    const text = decodeURIComponent(path);
    return TWISTED.test(text) ? null : text;
  } catch {
    return null;
  }
}
