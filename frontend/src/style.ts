// How the map is drawn: our own colours, light and dark, and no tile, font or picture from anywhere.

import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { FeatureCollection } from "geojson";
import type { Outline } from "./outline";

const NONE: FeatureCollection = { type: "FeatureCollection", features: [] };
const FONT = ["sans-serif"];
/** Pixels of the smallest circle: a place may be known more exactly than a map of the world can show. */
const SMALLEST = 5;

/** A colour of the page's sheet, as it is just now. */
export function colour(name: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

export function style(world: Outline): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: "geojson", data: world.land, tolerance: 0.1 },
      coasts: { type: "geojson", data: world.coasts },
      borders: { type: "geojson", data: world.borders },
      names: { type: "geojson", data: world.names },
      rounds: { type: "geojson", data: NONE },
      middles: { type: "geojson", data: NONE },
    },
    layers: layers(),
  };
}

/** The layers in their order; the user's own go under `names`. */
export function layers(): LayerSpecification[] {
  const [ink, paper, quiet, warn, accent] = ["ink", "paper", "quiet", "warn", "accent"].map(colour);
  const colours = { ink, paper, quiet, warn, accent } as Record<string, string>;
  return [...ground(colours), ...found(colours)];
}

function ground(colours: Record<string, string>): LayerSpecification[] {
  const [sea, land, coast, border] = ["sea", "land", "coast", "border"].map(colour) as [string, string, string, string];
  return [
    { id: "sea", type: "background", paint: { "background-color": sea } },
    { id: "land", type: "fill", source: "land", paint: { "fill-color": land, "fill-antialias": false } },
    { id: "coast", type: "line", source: "coasts", paint: { "line-color": coast, "line-width": 0.8 } },
    { id: "borders", type: "line", source: "borders", paint: { "line-color": border, "line-width": 0.9 } },
    {
      id: "names",
      type: "symbol",
      source: "names",
      filter: [">=", ["get", "area"], ["step", ["zoom"], 12, 2, 4, 3, 1, 5, 0.1, 6, 0]],
      layout: {
        "text-field": ["get", "name"],
        "text-font": FONT,
        "text-size": 11,
        "text-max-width": 7,
        "text-padding": 6,
        "symbol-sort-key": ["-", 0, ["get", "area"]],
      },
      paint: { "text-color": colours["quiet"]!, "text-halo-color": land, "text-halo-width": 1.2 },
    },
  ];
}

function found(colours: Record<string, string>): LayerSpecification[] {
  const [paper, warn, accent] = [colours["paper"]!, colours["warn"]!, colours["accent"]!];
  const one: ["==", ["get", string], number] = ["==", ["get", "count"], 1];
  const many: [">", ["get", string], number] = [">", ["get", "count"], 1];
  return [
    { id: "rounds", type: "fill", source: "rounds", paint: { "fill-color": warn, "fill-opacity": 0.18 } },
    { id: "rims", type: "line", source: "rounds", paint: { "line-color": warn, "line-width": 1 } },
    {
      id: "ones",
      type: "circle",
      source: "middles",
      filter: one,
      paint: {
        "circle-radius": SMALLEST,
        "circle-color": warn,
        "circle-opacity": 0.35,
        "circle-stroke-color": warn,
        "circle-stroke-width": 1.2,
      },
    },
    {
      id: "many",
      type: "circle",
      source: "middles",
      filter: many,
      paint: {
        "circle-radius": ["+", 8, ["*", 1.3, ["log2", ["get", "count"]]]],
        "circle-color": accent,
        "circle-opacity": 0.92,
        "circle-stroke-color": paper,
        "circle-stroke-width": 1,
      },
    },
    {
      id: "counts",
      type: "symbol",
      source: "middles",
      filter: many,
      layout: { "text-field": ["get", "words"], "text-font": FONT, "text-size": 11, "text-allow-overlap": true },
      paint: { "text-color": paper },
    },
  ];
}
