/** Copies of pages on a reader's own device, for when there is no network. */

/** The attribute of a page's note that it is no longer kept true; it is hidden until that is so. */
const NOTE = /(<[a-z]+ [^>]*data-lost="true"[^>]*?) hidden(?:="")?(?=[ >])/;

/** A printed page as it reads when nobody can say whether it still holds: it is marked, and its note of its own age stands. */
export const markKept = (html: string): string => html.replace("<html ", '<html data-kept="" ').replace(NOTE, "$1");

/** Whether a copy of the page at this path is kept. The desk's pages hold what is nobody else's business, and change with every look. */
export const isKept = (path: string): boolean => !/^\/(staff|api|_next)(\/|$)/.test(path);

/** What a page needs to be whole: addresses whose bytes never change, and the small pictures. */
export const isPart = (path: string): boolean => /^\/(live-[0-9a-f]+\.js|icon[^/]*\.(svg|png)|manifest\.webmanifest)$/.test(path);
