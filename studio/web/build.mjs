// Bundles the browser code: one style sheet, one bundle a page needs, each island its own.
import { build } from "esbuild";
import { readdirSync } from "node:fs";

const outdir = process.argv[2] ?? "dist";
const islands = readdirSync("src/islands").filter((name) => name.endsWith(".ts")).map((name) => `src/islands/${name}`);

await build({
  entryPoints: ["src/studio.ts", "src/studio.css", ...islands],
  outdir,
  outbase: "src",
  bundle: true,
  minify: true,
  sourcemap: false,
  format: "esm",
  target: "es2022",
  external: ["*.png", "*.svg"],
  logLevel: "warning",
});
