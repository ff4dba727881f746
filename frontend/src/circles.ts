// What the server found in view, as shapes: circles as large as the earth has them, never pins.

import type { Feature, FeatureCollection, Point, Polygon } from "geojson";

/** West, south, east and north, in degrees. */
export type Extent = [number, number, number, number];

/** Incidents around a point, as `/map/circles.json` gives them. */
export interface Circle {
  longitude: number;
  latitude: number;
  count: number;
  /** Kilometres within which the place is known; null where they are several places. */
  radius: number | null;
  extent: Extent;
  incident: string | null;
  /** What an incident alone is, or how many there are. */
  label: string;
}

export interface Circles {
  circles: Circle[];
  extent: Extent | null;
}

const KM_PER_DEGREE = 111.32;
const CORNERS = 64;
/** The page's language, with the digits that the rest of the page has. */
const LOCALE = `${document.documentElement.lang || "en"}-u-nu-latn`;

/** The middles, each with its place in the list. */
export function middles(circles: Circle[]): FeatureCollection<Point> {
  const features = circles.map((circle, index): Feature<Point> => ({
    type: "Feature",
    properties: { index, count: circle.count, words: circle.count.toLocaleString(LOCALE) },
    geometry: { type: "Point", coordinates: [circle.longitude, circle.latitude] },
  }));
  return { type: "FeatureCollection", features };
}

/** The circles within which places are known, at their true size on the ground. */
export function rounds(circles: Circle[]): FeatureCollection<Polygon> {
  const features = circles.flatMap((circle, index): Feature<Polygon>[] =>
    circle.radius === null ? [] : [{ type: "Feature", properties: { index }, geometry: round(circle, circle.radius) }],
  );
  return { type: "FeatureCollection", features };
}

function round(circle: Circle, km: number): Polygon {
  const down = km / KM_PER_DEGREE;
  const ring = Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const turn = (2 * Math.PI * (corner % CORNERS)) / CORNERS;
    const latitude = Math.max(-85, Math.min(85, circle.latitude + down * Math.sin(turn)));
    const shrink = Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
    return [circle.longitude + (down / shrink) * Math.cos(turn), latitude];
  });
  return { type: "Polygon", coordinates: [ring] };
}
