// The outline of the world as an SVG: 10 units a degree, longitude to the right and latitude down, so that a page can
// put a point on it by its degrees alone.
import { geoEquirectangular, geoPath } from "d3-geo";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { feature, mesh } from "topojson-client";

const WIDTH = 3600;
const HEIGHT = 1800;

/** Return the SVG; its colour is half transparent, so that it suits light and dark pages. */
export async function drawWorld() {
  const file = createRequire(import.meta.url).resolve("world-atlas/countries-110m.json");
  const atlas = JSON.parse(await readFile(file, "utf8"));
  const projection = geoEquirectangular()
    .scale(WIDTH / (2 * Math.PI))
    .translate([WIDTH / 2, HEIGHT / 2]);
  const path = geoPath(projection).digits(0);
  const land = path(feature(atlas, atlas.objects.land));
  const borders = path(mesh(atlas, atlas.objects.countries, (a, b) => a !== b));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `<path d="${land}" fill="#808880" fill-opacity=".28"/>` +
    `<path d="${borders}" fill="none" stroke="#808880" stroke-opacity=".6" stroke-width="1.5" ` +
    'vector-effect="non-scaling-stroke"/></svg>\n'
  );
}
