// Bundles the workbench's islands, styles and fonts into the folder given as the only argument.
import { build } from "esbuild";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { drawWorld } from "./world.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "..", "src", "tawatur", "web", "static", "dist");

const result = await build({
  absWorkingDir: here,
  entryPoints: { app: "src/app.js", style: "src/app.css" },
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022"],
  loader: { ".woff2": "file" },
  assetNames: "fonts/[name]",
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
});

// The licences of everything that went into the bundle travel with it.
const packages = new Set();
for (const input of Object.keys(result.metafile.inputs)) {
  const match = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
  if (match) packages.add(match[1]);
}
// Drawn into the outline of the world.
packages.add("world-atlas");
const notices = [];
for (const name of [...packages].sort()) {
  const home = join(here, "node_modules", name);
  const { version, license } = JSON.parse(await readFile(join(home, "package.json"), "utf8"));
  const file = (await readdir(home)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? await readFile(join(home, file), "utf8") : "";
  notices.push(`${name} ${version} (${license})\n${"-".repeat(72)}\n${text.trim()}\n`);
}
await mkdir(out, { recursive: true });
await writeFile(join(out, "LICENSES.txt"), notices.join("\n\n"));
await writeFile(join(out, "world.svg"), await drawWorld());
await copyFile(join(here, "src", "icon.svg"), join(out, "icon.svg"));
