// Choosing days on the timeline: a press on a bar, or a stretch drawn over several.

import type { Filters } from "./form";

const SVG = "http://www.w3.org/2000/svg";
/** Pixels of the drawing's own scale that a pointer moves before it draws. */
const LEAST = 4;

interface Bar {
  link: SVGAElement;
  from: number;
  to: number;
}

/** Let the timeline (which is replaced when the list is) be brushed. */
export function brushed(filters: Filters): void {
  document.addEventListener("pointerdown", (event) => {
    const svg = timelineOf(event.target);
    if (svg !== null && event.button === 0) draw(svg, event, filters);
  });
  document.addEventListener("click", (event) => choose(event, filters));
  document.addEventListener("dragstart", (event) => {
    if (timelineOf(event.target) !== null) event.preventDefault();
  });
}

/** Tell the reader of a timeline that it can be drawn on. */
export function prepare(): void {
  const figure = document.querySelector("#timeline");
  figure?.classList.add("brushed");
  for (const words of figure?.querySelectorAll<HTMLElement>(".live, .plain") ?? []) {
    words.hidden = words.classList.contains("plain");
  }
}

function timelineOf(target: EventTarget | null): SVGSVGElement | null {
  return target instanceof Element ? target.closest<SVGSVGElement>("#timeline svg") : null;
}

function bars(svg: SVGSVGElement): Bar[] {
  return [...svg.querySelectorAll<SVGAElement>("a")].map((link) => {
    const hit = link.querySelector("rect.hit");
    const from = Number(hit?.getAttribute("x"));
    return { link, from, to: from + Number(hit?.getAttribute("width")) };
  });
}

/** Follow a pointer, and choose the bars under the stretch that it draws. */
function draw(svg: SVGSVGElement, down: PointerEvent, filters: Filters): void {
  const start = along(svg, down);
  const rect = document.createElementNS(SVG, "rect");
  rect.setAttribute("class", "brush");
  rect.setAttribute("y", "0");
  rect.setAttribute("height", "90");
  const ended = new AbortController();
  const { signal } = ended;
  const stretch = (event: PointerEvent): [number, number] => {
    const end = along(svg, event);
    return start < end ? [start, end] : [end, start];
  };
  document.addEventListener("pointermove", (event) => {
    const [from, to] = stretch(event);
    if (!rect.isConnected && to - from < LEAST) return;
    if (!rect.isConnected) svg.append(rect);
    rect.setAttribute("x", String(from));
    rect.setAttribute("width", String(to - from));
  }, { signal });
  document.addEventListener("pointercancel", () => { rect.remove(); ended.abort(); }, { signal });
  document.addEventListener("pointerup", (event) => {
    ended.abort();
    if (!rect.isConnected) return; // a press, which the click tells of
    rect.remove();
    document.addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => document.removeEventListener("click", swallow, { capture: true }));
    const [from, to] = stretch(event);
    narrowTo(bars(svg).filter((bar) => bar.to > from && bar.from < to).map((bar) => bar.link), filters);
  }, { signal });
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** A press on a bar chooses its period, with Shift as well as those up to it; links set the fields. */
function choose(event: MouseEvent, filters: Filters): void {
  const link = event.target instanceof Element ? event.target.closest("#timeline a") : null;
  if (link === null || event.ctrlKey || event.metaKey || event.button !== 0) return;
  event.preventDefault();
  if (link instanceof SVGAElement) {
    const svg = link.ownerSVGElement;
    const others = event.shiftKey && svg !== null ? bars(svg).map((bar) => bar.link).filter(isChosen) : [];
    const narrowed = document.querySelector("#timeline.narrowed") !== null;
    narrowTo(narrowed ? [link, ...others] : [link], filters);
  } else if (link instanceof HTMLAnchorElement) {
    const asked = new URL(link.href).searchParams;
    const field = (name: string) => asked.get(name) ?? "";
    filters.narrow({ since: field("since"), until: field("until"), span: field("span") });
  }
}

function isChosen(link: Element): boolean {
  return link.classList.contains("chosen");
}

function narrowTo(links: SVGAElement[], filters: Filters): void {
  const since = links.map((link) => link.dataset["first"] ?? "").sort()[0];
  const until = links.map((link) => link.dataset["last"] ?? "").sort().at(-1);
  if (since !== undefined && until !== undefined) filters.narrow({ since, until });
}

/** Where a pointer stands, on the drawing's own scale. */
function along(svg: SVGSVGElement, event: PointerEvent): number {
  const box = svg.getBoundingClientRect();
  const { x, width } = svg.viewBox.baseVal;
  return x + ((event.clientX - box.left) / box.width) * width;
}
