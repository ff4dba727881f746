// Bundles the workbench's scripts into the package's static folder: node build.mjs [FOLDER].

import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");
const out = process.argv[2] ?? join(here, "../src/reportedly/workbench/static/built");
const PARTS = ["maplibre-gl", "pmtiles", "fflate", "htmx.org", "topojson-client", "world-atlas"];

/** The licences of what is bundled, of MapLibre's own parts too. */
async function licences() {
  const scoped = ["@mapbox", "@maplibre"];
  const inner = await Promise.all(
    scoped.map(async (scope) => (await readdir(join(modules, scope))).map((name) => `${scope}/${name}`)),
  );
  const small = ["bidi-js", "earcut", "gl-matrix", "kdbush", "pbf", "potpack", "quickselect", "tinyqueue"];
  const texts = [...PARTS, ...small, ...inner.flat()].map(async (name) => {
    const files = await readdir(join(modules, name)).catch(() => []);
    const file = files.find((one) => /^licen[cs]e/i.test(one));
    return file === undefined ? "" : `${name}\n\n${await readFile(join(modules, name, file), "utf8")}`;
  });
  return (await Promise.all(texts)).filter(Boolean).join(`\n${"-".repeat(72)}\n`);
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  entryPoints: [join(here, "src/overview.ts"), join(here, "src/world.css")],
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  splitting: true, // what replaces parts of the page, and the map, come after it
  chunkNames: "part-[hash]",
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
});
await copyFile(join(modules, "maplibre-gl/dist/maplibre-gl-worker.mjs"), join(out, "map-worker.js"));
await copyFile(join(modules, "world-atlas/countries-50m.json"), join(out, "world.json"));
await writeFile(join(out, "LICENCES.txt"), await licences());
