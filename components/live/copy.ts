/** Buttons that copy the page's address wait, out of sight, for a browser that can. */
export function offerCopying(): void {
  if (!navigator.clipboard) return;
  document.documentElement.classList.add("live");
  document.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest<HTMLElement>("[data-copied]");
    if (button) navigator.clipboard.writeText(location.href).then(() => button.replaceChildren(button.dataset.copied ?? ""));
  });
}
