// The circles of the map for who has no pointer: each can be come to, read and pressed with keys.

import type { Map as WorldMap } from "maplibre-gl";
import type { Circle } from "./circles";

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One stop of Tab over the map: arrows walk its circles from west to east, Enter presses one. */
export class Stops {
  private readonly list: HTMLElement;
  private stops: { at: [number, number]; element: HTMLButtonElement }[] = [];

  constructor(
    private readonly map: WorldMap,
    words: string,
    private readonly press: (circle: Circle) => void,
    private readonly told: (words: string) => void,
  ) {
    this.list = document.createElement("div");
    this.list.className = "stops";
    this.list.setAttribute("role", "group");
    this.list.setAttribute("aria-label", words);
    this.list.addEventListener("keydown", (event) => this.walk(event));
    this.list.addEventListener("focusin", (event) => {
      if (event.target instanceof HTMLElement) this.turn(event.target);
    });
    this.list.addEventListener("focusout", () => this.told(""));
    map.getContainer().append(this.list);
    map.on("move", () => this.place());
  }

  /** Take the circles that are drawn now; who was at one is at the first of the new ones. */
  show(circles: Circle[]): void {
    const within = this.list.contains(document.activeElement);
    const ordered = [...circles].sort((one, other) => one.longitude - other.longitude);
    this.stops = ordered.map((circle) => ({ at: [circle.longitude, circle.latitude], element: this.stop(circle) }));
    this.list.replaceChildren(...this.stops.map((stop) => stop.element));
    this.place();
    const first = this.stops[0]?.element;
    if (first !== undefined) first.tabIndex = 0;
    if (within) (first ?? this.map.getCanvas()).focus({ preventScroll: true });
  }

  private stop(circle: Circle): HTMLButtonElement {
    const element = document.createElement("button");
    element.type = "button";
    element.tabIndex = -1;
    element.setAttribute("aria-label", circle.label);
    element.addEventListener("click", () => this.press(circle));
    return element;
  }

  private walk(event: KeyboardEvent): void {
    const at = this.stops.findIndex((stop) => stop.element === document.activeElement);
    const last = this.stops.length - 1;
    const step = STEPS[event.key];
    const next = step !== undefined ? at + step : event.key === "Home" ? 0 : event.key === "End" ? last : undefined;
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation(); // the map would move under them
    this.stops[Math.max(0, Math.min(last, next))]?.element.focus({ preventScroll: true });
  }

  /** Make one the stop that Tab comes back to, and say what it is. */
  private turn(element: HTMLElement): void {
    for (const stop of this.stops) stop.element.tabIndex = stop.element === element ? 0 : -1;
    this.told(element.getAttribute("aria-label") ?? "");
  }

  private place(): void {
    for (const { at, element } of this.stops) {
      const { x, y } = this.map.project(at);
      element.style.translate = `${x.toFixed(1)}px ${y.toFixed(1)}px`;
    }
  }
}
