// Where a person works while parts of the page are replaced under them.

const PARTS = ["#found", "#timeline"];

/** Keep the focus in the part it was in: at what has the same id, else where that part begins. */
export function stayed(): void {
  let part: string | undefined;
  document.addEventListener("htmx:beforeSwap", () => {
    part = PARTS.find((one) => document.querySelector(one)?.contains(document.activeElement));
  });
  document.addEventListener("htmx:afterSettle", () => {
    if (part === undefined || document.activeElement !== document.body) return;
    const begins = document.querySelector<HTMLElement | SVGElement>(`${part} [tabindex]`);
    begins?.focus({ preventScroll: true });
    part = undefined;
  });
}
