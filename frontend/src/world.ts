// The interactive map: what is found in view, and a view that narrows the list and the timeline.

import { Map as WorldMap, ScaleControl, setWorkerUrl, type GeoJSONSource, type MapLibreEvent, type MapMouseEvent } from "maplibre-gl";
import { middles, rounds, type Circle, type Circles, type Extent } from "./circles";
import type { Filters } from "./form";
import { addLayers, type Given } from "./layers";
import { outline } from "./outline";
import { Stops } from "./stops";
import { layers, style } from "./style";

const BUILT = "/static/built";
/** The deepest that a view is chosen for somebody, so that a town is not shown as a street. */
const DEEPEST = 10;
/** Pixels around what a view is chosen for: above, under the tools; below, over the scale. */
const PADDING = { top: 64, right: 24, bottom: 36, left: 24 };
const PRESSED = ["rounds", "ones", "many"];
/** What a move carries that a person made by a press; those by pointer and keys carry their event. */
const BY_PERSON = { byPerson: true };

/** The map in the page; `show` brings it in step with the form. */
export class World {
  private found: Circle[] = [];
  private all: Extent | null;
  private asking = new AbortController();
  private readonly stops: Stops;

  private constructor(
    private readonly map: WorldMap,
    private readonly figure: HTMLElement,
    private readonly filters: Filters,
    all: Extent | null,
  ) {
    this.all = all;
    const words = map.getContainer().dataset["stops"] ?? "";
    this.stops = new Stops(map, words, (circle) => this.open(circle), (told) => this.tell(told));
  }

  /** Put the map in the place of the drawing. Rejects where the browser cannot draw it. */
  static async open(figure: HTMLElement, filters: Filters): Promise<World> {
    const container = figure.querySelector<HTMLElement>(".world");
    if (container === null) throw new Error("there is no place for the map");
    const [drawn] = await Promise.all([
      outline(`${BUILT}/world.json`, container.dataset["names"]),
      dressed(container.dataset["sheet"] ?? ""),
    ]);
    setWorkerUrl(new URL(`${BUILT}/map-worker.js`, location.href).href);
    container.classList.add("coming"); // it has its size, and is not seen until it is drawn
    container.hidden = false;
    const all = extentOf(container.dataset["extent"] ?? "");
    const chosen = extentOf(filters.get("box"));
    const start = chosen ?? all;
    try {
      const map = new WorldMap({
        container,
        style: style(drawn),
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        maxZoom: 18,
        locale: {
          "Map.Title": container.dataset["label"] ?? "",
          "ScaleControl.Kilometers": container.dataset["km"] ?? "km",
          "ScaleControl.Meters": container.dataset["m"] ?? "m",
        },
        ...(start === null ? {} : { bounds: start, fitBoundsOptions: chosen === null ? { padding: PADDING, maxZoom: DEEPEST } : {} }),
      });
      map.touchZoomRotate.disableRotation();
      map.addControl(new ScaleControl({}), "bottom-left");
      await map.once("load");
      const world = new World(map, figure, filters, all);
      await world.begin(JSON.parse(container.dataset["layers"] ?? "[]") as Given[]);
      return world;
    } catch (error) {
      container.hidden = true;
      container.classList.remove("coming");
      throw error;
    }
  }

  /** Ask for what the form and the view leave, and draw it; go where it is unless a view was chosen. */
  async show(fit: boolean): Promise<void> {
    this.asking.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    const asked = this.filters.query();
    asked.set("view", this.view().map((degrees) => degrees.toFixed(4)).join(","));
    asked.set("zoom", String(Math.max(0, Math.round(this.map.getZoom()))));
    const answer = await fetch(`/map/circles.json?${asked}`, { signal }).catch(() => null);
    if (answer === null || !answer.ok) return;
    const found = await answer.json().catch((error: unknown) => {
      if (!signal.aborted) throw error; // else something else was asked for while this one still came
    }) as Circles | undefined;
    if (found === undefined || signal.aborted) return;
    const { circles, extent } = found;
    this.found = circles;
    this.all = extent ?? this.all;
    this.map.getSource<GeoJSONSource>("middles")?.setData(middles(circles));
    this.map.getSource<GeoJSONSource>("rounds")?.setData(rounds(circles));
    this.stops.show(circles);
    if (fit && this.filters.get("box") === "" && extent !== null) this.go(extent);
  }

  private async begin(given: Given[]): Promise<void> {
    this.map.on("moveend", (event) => this.moved(event));
    this.map.on("click", (event) => this.press(event));
    this.map.on("mousemove", (event) => this.point(event));
    this.figure.addEventListener("click", (event) => this.tool(event.target));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.repaint());
    await this.show(false);
    await addLayers(this.map, given);
    if (!this.map.loaded()) await this.map.once("idle");
    await released(this.figure);
    this.replace();
    this.figure.dataset["ready"] = "";
  }

  /** Show the map, now that it is drawn, where the drawing stood: both have the same place. */
  private replace(): void {
    this.map.getContainer().classList.remove("coming");
    const drawn = this.figure.querySelector("svg.drawn");
    if (drawn?.contains(document.activeElement) === true) this.map.getCanvas().focus({ preventScroll: true });
    drawn?.setAttribute("hidden", "");
    for (const part of this.figure.querySelectorAll<HTMLElement>(".tools, .plain")) {
      part.hidden = part.classList.contains("plain");
    }
  }

  /** The view narrows the list where a person moved it; not where the window or a filter did. */
  private moved(event: MapLibreEvent & { byPerson?: boolean }): void {
    void this.show(false);
    if (event.originalEvent === undefined && event.byPerson !== true) return;
    this.filters.narrow({ box: this.view().map((degrees) => degrees.toFixed(4)).join(",") });
  }

  private go(extent: Extent): void {
    this.map.fitBounds(extent, { padding: PADDING, maxZoom: DEEPEST });
  }

  private press(event: MapMouseEvent): void {
    const circle = this.under(event);
    if (circle !== undefined) this.open(circle);
  }

  /** Go to an incident's page, or closer to where there are several. */
  private open(circle: Circle): void {
    if (circle.incident !== null) location.assign(`/incidents/${circle.incident}`);
    else this.map.fitBounds(circle.extent, { padding: PADDING, maxZoom: Math.max(DEEPEST, this.map.getZoom() + 2) }, BY_PERSON);
  }

  private point(event: MapMouseEvent): void {
    const circle = this.under(event);
    this.tell(circle?.label ?? "");
    this.map.getCanvasContainer().classList.toggle("pointing", circle !== undefined);
  }

  private tell(words: string): void {
    const output = this.figure.querySelector("output");
    if (output !== null) output.textContent = words;
  }

  private under(event: MapMouseEvent): Circle | undefined {
    const hits = this.map.queryRenderedFeatures(event.point, { layers: PRESSED });
    const first = hits.find((hit) => hit.source === "middles") ?? hits[0];
    return first === undefined ? undefined : this.found[Number(first.properties["index"])];
  }

  private tool(target: EventTarget | null): void {
    const wanted = target instanceof Element ? target.closest<HTMLElement>("[data-zoom]")?.dataset["zoom"] : undefined;
    if (wanted === undefined) return;
    if (wanted !== "all") {
      this.map.zoomTo(this.map.getZoom() + Number(wanted), {}, BY_PERSON);
      return;
    }
    if (this.all !== null) this.go(this.all);
    this.filters.narrow({ box: "" });
  }

  private view(): Extent {
    const bounds = this.map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  /** Take the page's colours again, when it turns dark or light. */
  private repaint(): void {
    for (const layer of layers()) {
      for (const [name, value] of Object.entries(layer.paint ?? {})) {
        if (name.endsWith("-color")) this.map.setPaintProperty(layer.id, name as never, value as never);
      }
    }
  }
}

/** Wait until nobody presses on the figure: what they pressed has to be there when they let go. */
async function released(figure: HTMLElement): Promise<void> {
  while (figure.matches(":active")) await new Promise(requestAnimationFrame);
}

/** Bring the map's sheet, which the page does without. */
function dressed(address: string): Promise<void> {
  const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address });
  return new Promise((done, failed) => {
    sheet.addEventListener("load", () => done());
    sheet.addEventListener("error", () => failed(new Error("the map's sheet did not come")));
    document.head.append(sheet);
  });
}

function extentOf(words: string): Extent | null {
  const [west, south, east, north] = words.split(",").map(Number);
  const numbers = [west, south, east, north].every((one) => one !== undefined && Number.isFinite(one));
  return words !== "" && numbers ? ([west, south, east, north] as Extent) : null;
}
