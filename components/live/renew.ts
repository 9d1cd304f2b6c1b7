import morphdom from "morphdom";
import { fillChosen } from "./choose";
import { printed } from "./printed";

/**
 * Brings this page to what is printed now. What did not change does not move; what the reader has opened stays open, and
 * what the leaf has filled for them stays until it is filled anew.
 */
export async function renew(): Promise<void> {
  const { body, documentElement, title } = await printed(location.pathname);
  const { edition } = documentElement.dataset;
  if (edition) document.documentElement.dataset.edition = edition;
  delete document.documentElement.dataset.kept;
  document.title = title;
  morphdom(document.body, body, {
    onBeforeElUpdated(from, to) {
      if (from instanceof HTMLDetailsElement) (to as HTMLDetailsElement).open = from.open;
      // Whether the page is lost is for the leaf to say, not for the printed page, which never is.
      if (from.dataset.lost !== undefined) to.hidden = from.hidden;
      return from.dataset.filled === undefined && !from.isEqualNode(to);
    },
  });
  await fillChosen();
}
