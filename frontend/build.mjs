/**
 * Bundles the front end into the Python package's static folder.
 *
 * The scripts are inlined into a page that is parsed as a Jinja template: what is written must
 * hold none of the template's marks.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { makeGround } from "./ground.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const target = join(here, "../mapapp/webmap/static");
const TEMPLATE_MARKS = ["{{", "{%", "{#"];
const LARGEST_GROUND = 450_000;

await mkdir(target, { recursive: true });
const leafletLicence = await readFile(join(here, "node_modules/leaflet/LICENSE"), "utf8");
const options = {
  absWorkingDir: here,
  outdir: target,
  bundle: true,
  minify: true,
  charset: "ascii",
  target: "es2021",
  legalComments: "none",
  loader: { ".png": "dataurl" },
  logLevel: "warning",
};
await Promise.all([
  build({
    ...options,
    entryPoints: { journey: "src/main.ts" },
    format: "iife",
    globalName: "mapapp",
  }),
  build({
    ...options,
    entryPoints: {
      bridge: "src/bridge.ts",
      mapInSight: "src/mapInSight.ts",
      rowInSight: "src/rowInSight.ts",
    },
    format: "esm",
  }),
  build({ ...options, entryPoints: { journey: "src/css/journey.css" } }),
  // Leaflet stays a script of its own: folium's map asks for the global `L` before ours runs. Its
  // licence asks that its notice goes wherever it goes, into every exported page.
  build({
    ...options,
    entryPoints: { leaflet: "leaflet/dist/leaflet-src.js" },
    bundle: false,
    banner: { js: `/*! Leaflet\n${leafletLicence.replaceAll("*/", "")}*/` },
  }),
]);
await writeFile(join(target, "ground.json"), JSON.stringify(await makeGround()));

const faults = [];
const scripts = ["journey.js", "leaflet.js", "bridge.js", "mapInSight.js", "rowInSight.js"];
for (const name of [...scripts, "journey.css", "ground.json"]) {
  const text = await readFile(join(target, name), "utf8");
  for (const mark of TEMPLATE_MARKS) {
    if (text.includes(mark)) faults.push(`${name} holds ${mark}, which a template would take up`);
  }
  if (name === "ground.json" && text.length > LARGEST_GROUND) {
    faults.push(`${name} has ${text.length} bytes, more than ${LARGEST_GROUND}`);
  }
  console.log(`${name.padEnd(13)} ${(text.length / 1000).toFixed(0).padStart(5)} kB`);
}
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exitCode = 1;
}
