const STEP: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Arrow keys go from tile to tile as the eye does. */
export function walk(event: KeyboardEvent): void {
  const step = STEP[event.key];
  const here = (event.target as Element).closest?.("[data-map] a");
  if (!step || !here) return;
  const from = here.getBoundingClientRect();
  const [x, y] = step;
  /** How far a tile lies in the direction of the step, and how far beside it; null behind or too far beside. */
  const distance = (tile: Element): number | null => {
    const to = tile.getBoundingClientRect();
    const along = x * (to.left - from.left) + y * (to.top - from.top);
    const beside = Math.abs(y * (to.left - from.left) + x * (to.top - from.top));
    return along > 1 && beside <= along ? along + 2 * beside : null;
  };
  const [next] = [...document.querySelectorAll<HTMLElement>("[data-map] a")]
    .map((tile) => ({ tile, far: distance(tile) }))
    .filter((one): one is { tile: HTMLElement; far: number } => one.far !== null)
    .sort((a, b) => a.far - b.far);
  event.preventDefault();
  next?.tile.focus();
}
