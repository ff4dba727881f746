// The user's own layers: GeoJSON, or PMTiles read piece by piece from this machine.

import { addProtocol, type LayerSpecification, type Map as WorldMap, type SourceSpecification } from "maplibre-gl";
import { PMTiles, Protocol, TileType } from "pmtiles";
import { colour } from "./style";

/** A layer as the page names it. */
export interface Given {
  address: string;
  kind: "pmtiles" | "geojson";
}

const protocol = new Protocol();

interface Drawn {
  source: SourceSpecification;
  layers: LayerSpecification[];
}

/** Show the layers under the names of countries; each box in the page shows and hides one. */
export async function addLayers(map: WorldMap, given: Given[]): Promise<void> {
  if (given.some((one) => one.kind === "pmtiles")) addProtocol("pmtiles", protocol.tile);
  for (const [index, one] of given.entries()) {
    const id = `own-${index}`;
    const drawn = one.kind === "geojson" ? geojson(id, one) : await pmtiles(id, one);
    map.addSource(id, drawn.source);
    for (const layer of drawn.layers) map.addLayer(layer, "names");
    const box = document.querySelector<HTMLInputElement>(`input[data-layer="${index}"]`);
    box?.addEventListener("change", () => {
      for (const layer of drawn.layers) {
        map.setLayoutProperty(layer.id, "visibility", box.checked ? "visible" : "none");
      }
    });
  }
}

function geojson(id: string, given: Given): Drawn {
  return { source: { type: "geojson", data: new URL(given.address, location.href).href }, layers: shapes(id, id) };
}

async function pmtiles(id: string, given: Given): Promise<Drawn> {
  const archive = new PMTiles(new URL(given.address, location.href).href);
  protocol.add(archive);
  const header = await archive.getHeader();
  const url = `pmtiles://${archive.source.getKey()}`;
  if (header.tileType !== TileType.Mvt) {
    const layer: LayerSpecification = { id, type: "raster", source: id };
    return { source: { type: "raster", url, tileSize: 256 }, layers: [layer] };
  }
  const about = (await archive.getMetadata()) as { vector_layers?: { id: string }[] };
  const names = (about.vector_layers ?? []).map((one) => one.id);
  return { source: { type: "vector", url }, layers: names.flatMap((name) => shapes(`${id}-${name}`, id, name)) };
}

/** Draw any geometry plainly: areas, lines, points and their names. */
function shapes(id: string, source: string, part?: string): LayerSpecification[] {
  const of = { source, ...(part === undefined ? {} : { "source-layer": part }) };
  const [line, fill, halo] = [colour("link"), colour("quiet"), colour("paper")];
  return [
    { ...of, id: `${id}-area`, type: "fill", filter: ["==", ["geometry-type"], "Polygon"], paint: { "fill-color": fill, "fill-opacity": 0.12 } },
    { ...of, id: `${id}-line`, type: "line", filter: ["!=", ["geometry-type"], "Point"], paint: { "line-color": line, "line-width": 0.8, "line-opacity": 0.7 } },
    { ...of, id: `${id}-point`, type: "circle", filter: ["==", ["geometry-type"], "Point"], paint: { "circle-radius": 3, "circle-color": line } },
    {
      ...of,
      id: `${id}-name`,
      type: "symbol",
      filter: ["all", ["==", ["geometry-type"], "Point"], ["has", "name"]],
      layout: { "text-field": ["to-string", ["get", "name"]], "text-font": ["sans-serif"], "text-size": 11, "text-anchor": "top", "text-offset": [0, 0.4] },
      paint: { "text-color": line, "text-halo-color": halo, "text-halo-width": 1 },
    },
  ];
}
