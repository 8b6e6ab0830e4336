// Bundles the browser code: one style sheet, one script for every page, and each island as a bundle of its own.
import { build } from "esbuild";
import { cpSync, readdirSync } from "node:fs";

const outdir = process.argv[2] ?? "dist";
const islands = readdirSync("src/islands", { recursive: false })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => `src/islands/${name}`);

await build({
  entryPoints: ["src/studio.ts", "src/studio.css", ...islands],
  outdir,
  outbase: "src",
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
});
// A worker is one plain script at an address that never changes.
await build({
  entryPoints: ["src/workers/set-worker.ts"],
  outdir,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
});
cpSync("static", outdir, { recursive: true });
