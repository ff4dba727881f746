// The outline of the world that ships with the package: land, borders, and one name a country.

import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

export interface Outline {
  land: FeatureCollection;
  coasts: ReturnType<typeof mesh>;
  borders: ReturnType<typeof mesh>;
  names: FeatureCollection<Point>;
}

/** Names in the reader's language, by a country's number in ISO 3166 or by the name it has here. */
export type Names = Record<string, string>;

/** Read the world at an address; `names`, where there are any, at another. */
export async function outline(address: string, names: string | undefined): Promise<Outline> {
  const asked = [address, ...(names === undefined ? [] : [names])].map(async (one) => (await fetch(one)).json());
  const [world, told = {}] = (await Promise.all(asked)) as [World, Names?];
  const { countries } = world.objects;
  const shapes = feature(world, countries) as FeatureCollection<Polygon | MultiPolygon, { name: string }>;
  for (const { geometry } of shapes.features) {
    const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of parts.flat()) close(unroll(ring));
  }
  const [coasts, borders] = [
    mesh(world, countries, (one, other) => one === other),
    mesh(world, countries, (one, other) => one !== other),
  ];
  for (const line of [...coasts.coordinates, ...borders.coordinates]) unroll(line);
  return {
    land: shapes,
    coasts,
    borders,
    names: { type: "FeatureCollection", features: shapes.features.flatMap((one) => named(one, told)) },
  };
}

/** Let a line that crosses the 180th meridian go on beyond it, where it would jump around the world. */
function unroll(line: Position[]): Position[] {
  let turned = 0;
  let before = line[0]?.[0] ?? 0;
  for (const point of line) {
    const x = point[0] ?? 0;
    if (x - before > 180) turned -= 360;
    if (x - before < -180) turned += 360;
    before = x;
    point[0] = x + turned;
  }
  return line;
}

/** Close a ring around a pole along the map's edge. */
function close(ring: Position[]): void {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined || Math.abs(first[0]! - last[0]!) < 180) return;
  const pole = (first[1] ?? 0) < 0 ? -90 : 90;
  ring.push([last[0]!, pole], [first[0]!, pole], [...first]);
}

/** Put a country's name in the middle of its largest part. */
function named(country: Feature<Polygon | MultiPolygon, { name: string }>, told: Names): Feature<Point>[] {
  const shape = country.geometry;
  const parts = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  const rings = parts.map((part) => middle(part[0] ?? [])).sort((one, other) => other.area - one.area);
  const largest = rings[0];
  if (largest === undefined) return [];
  const { name } = country.properties;
  const properties = { name: told[String(country.id)] ?? told[name] ?? name, area: largest.area };
  return [{ type: "Feature", properties, geometry: { type: "Point", coordinates: largest.at } }];
}

/** The middle of a ring and its area, in square degrees. */
function middle(ring: Position[]): { at: Position; area: number } {
  let twice = 0;
  let x = 0;
  let y = 0;
  for (let index = 0; index + 1 < ring.length; index++) {
    const [ax = 0, ay = 0] = ring[index] ?? [];
    const [bx = 0, by = 0] = ring[index + 1] ?? [];
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  const at = twice === 0 ? (ring[0] ?? [0, 0]) : [x / (3 * twice), y / (3 * twice)];
  return { at, area: Math.abs(twice) / 2 };
}
