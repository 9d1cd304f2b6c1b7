/** Keeps copies of pages for when there is no network. A browser that cannot, or a page that is not served securely, does without. */
export function keepCopies(): void {
  navigator.serviceWorker?.register("/sw.js").catch(() => {});
}
